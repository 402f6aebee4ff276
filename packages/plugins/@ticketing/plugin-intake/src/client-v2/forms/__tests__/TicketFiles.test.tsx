import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketFiles } from '../TicketFiles';
import { TicketReceipt } from '../TicketReceipt';

const t = (key: string, values: Record<string, unknown> = {}) => key.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name]));
const LIMITS = { maxFiles: 2, maxFileMb: 10, fileTypes: ['png', 'pdf'] };
afterEach(cleanup);

describe('files of a form', () => {
  const chosen = (container: HTMLElement, name: string) =>
    fireEvent.change(container.querySelector('input[type=file]') as HTMLInputElement, { target: { files: [new File(['x'], name, { type: 'image/png' })] } });

  it('are sent when they are chosen, and say what may be sent', async () => {
    const request = vi.fn(async ({ url }: Record<string, unknown>) => ({ data: { data: url === 'ticketingForms:limits' ? LIMITS : { handle: '7.abc', name: 'photo.png' } } }));
    const onChange = vi.fn();
    const { container } = render(<TicketFiles api={{ request }} onChange={onChange} t={t} />);
    await screen.findByText('at most 2, 10 MB each');
    expect(container.querySelector('input')?.accept).toBe('.png,.pdf');
    chosen(container, 'photo.png');
    await waitFor(() => expect(onChange).toHaveBeenCalledWith([{ handle: '7.abc', name: 'photo.png' }]));
  });

  it('say what is wrong with one, and keep the others', async () => {
    const request = vi.fn(async ({ url }: Record<string, unknown>) => {
      if (url === 'ticketingForms:limits') return { data: { data: LIMITS } };
      throw Object.assign(new Error(), { response: { data: { errors: [{ message: 'Files like "a.exe" cannot be attached.' }] } } });
    });
    const onChange = vi.fn();
    const { container } = render(<TicketFiles api={{ request }} value={[{ handle: '1.a', name: 'good.png' }]} onChange={onChange} t={t} />);
    chosen(container, 'a.png');
    await waitFor(() => expect(container.querySelector('.ant-upload-list-item-error')).toBeTruthy());
    expect(screen.getByText('good.png')).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('are no more than allowed', async () => {
    const request = async () => ({ data: { data: LIMITS } });
    render(<TicketFiles api={{ request }} value={[{ handle: '1.a', name: 'a' }, { handle: '2.b', name: 'b' }]} t={t} />);
    await waitFor(() => expect((screen.getByRole('button', { name: /Add files/ }) as HTMLButtonElement).disabled).toBe(true));
  });
});

describe('the thank-you', () => {
  it('tells number and link', () => {
    render(<TicketReceipt receipt={{ ticketNo: 'TKT-20260105-0001', isDuplicate: false, trackingHref: '/api/page?key=k' }} t={t} />);
    expect(screen.getByText('TKT-20260105-0001')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Follow your request' }).getAttribute('href')).toBe('/api/page?key=k');
  });
  it('of a duplicate has no link, and says why', () => {
    render(<TicketReceipt receipt={{ ticketNo: 'TKT-1', isDuplicate: true, trackingHref: null }} t={t} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText(/nothing was filed twice/)).toBeTruthy();
  });
});

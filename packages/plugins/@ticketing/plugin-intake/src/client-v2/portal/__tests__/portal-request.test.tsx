import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PortalForm } from '../portal-types';
import { PortalRequest } from '../request/PortalRequest';
import { categoryOf, emptyRequest, requestOf } from '../request/request-draft';
import { aTicket, fakePortal, refusal, t } from './fake-portal';

afterEach(cleanup);

const form = (code: string, more: Partial<PortalForm> = {}): PortalForm => ({ code, title: code, icon: null, description: null, categories: [], fields: [], ...more });
const REPAIR = form('repair', { fields: [{ name: 'model', title: 'Model', interface: 'input', required: true, enum: null }] });
const formsOf = (...types: PortalForm[]) => vi.fn(async () => ({ types, files: { most: 5, mostMb: 10, types: ['png'] } }));

function open(answers: object) {
  const api = fakePortal(answers);
  render(<PortalRequest api={api} language="zh-CN" icon={() => null} client={{ request: async () => ({ data: undefined as never }) }} hostT={t} t={t} />);
  return api;
}
const fill = (label: RegExp, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe('a new request', () => {
  it('is sent with what was filled in, and thanked with its number', async () => {
    const submit = vi.fn(async () => ({ ticketId: '1', ticketNo: 'TKT-1', isDuplicate: false }));
    open({ forms: formsOf(REPAIR, form('other')), submit, ticket: vi.fn(async () => aTicket()) });
    fireEvent.click(await screen.findByLabelText('repair'));
    fill(/Subject/, ' Stuck ');
    fill(/Model/, 'D-3');
    fireEvent.click(screen.getByText('Keep this request from colleagues of my organisation'));
    fireEvent.click(screen.getByText('Send request'));
    expect(await screen.findByText('Thank you! Your request has the number TKT-1')).toBeTruthy();
    expect(submit).toHaveBeenCalledWith({ businessTypeCode: 'repair', title: 'Stuck', languageCode: 'zh-CN', details: { model: 'D-3' }, isPrivate: true });
    fireEvent.click(screen.getByText('Open the request'));
    expect(await within(await screen.findByRole('dialog')).findByRole('heading', { name: 'The door is stuck' })).toBeTruthy();
  });

  it('says what is missing before it asks the server', async () => {
    const api = open({ forms: formsOf(REPAIR, form('other')) });
    fireEvent.click(await screen.findByText('Send request'));
    expect(await screen.findByText('Please choose what kind of request it is')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('repair'));
    fireEvent.click(screen.getByText('Send request'));
    expect(await screen.findByText('Please fill in "Model"')).toBeTruthy();
    expect(api.submit).not.toHaveBeenCalled();
  });

  it('keeps what was filled in when it is refused', async () => {
    open({ forms: formsOf(form('other')), submit: vi.fn().mockRejectedValue(refusal('Too many requests')) });
    await screen.findByText('Send request');
    fill(/Subject/, 'Stuck');
    fireEvent.click(screen.getByText('Send request'));
    expect((await screen.findByRole('alert')).textContent).toContain('Too many requests');
    expect((screen.getByLabelText(/Subject/) as HTMLInputElement).value).toBe('Stuck');
  });

  it('says when it was sent before, and another can follow', async () => {
    open({ forms: formsOf(form('other')), submit: vi.fn(async () => ({ ticketId: '1', ticketNo: 'TKT-1', isDuplicate: true })) });
    await screen.findByText('Send request');
    fill(/Subject/, 'Stuck');
    fireEvent.click(screen.getByText('Send request'));
    expect(await screen.findByText('You had sent the same request before; this is its number.')).toBeTruthy();
    fireEvent.click(screen.getByText('Ask for something else'));
    expect(((await screen.findByLabelText(/Subject/)) as HTMLInputElement).value).toBe('');
  });

  it('has nothing to ask where nothing is offered', async () => {
    open({ forms: formsOf() });
    expect(await screen.findByText('There is nothing you can ask for here at the moment.')).toBeTruthy();
  });
});

describe('what is sent', () => {
  it('drops the category of another kind of request, and what was left empty', () => {
    const tree = [{ code: 'door', title: 'Door', children: [{ code: 'lock', title: 'Lock', children: [] }] }];
    const draft = { ...emptyRequest, title: 'x', categoryCode: 'lock', details: { repair: { model: ' ' } } };
    expect(categoryOf(draft, form('a', { categories: tree }))).toBe('lock');
    expect(requestOf(draft, REPAIR, 'en-US')).toEqual({ businessTypeCode: 'repair', title: 'x', languageCode: 'en-US', details: {} });
  });
});

import { StyleProvider, createCache } from '@ant-design/cssinjs';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React, { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextWithImages } from '../TextWithImages';

afterEach(cleanup);

const cache = createCache();
const t = (key: string, { most }: { most?: number } = {}) => key.replace('{{most}}', String(most));
const address = (number: number) => `/api/ticketingImages/${String(number).padStart(32, '0')}`;
const file = (name: string, size = 3) => new File([new Uint8Array(size)], name, { type: 'image/png' });

function show(text: string, uploadImage = vi.fn(async (_file: File) => address(uploadImage.mock.calls.length))) {
  function Editor() {
    const [value, setValue] = useState(text);
    return <StyleProvider cache={cache} mock="server"><TextWithImages id="text" api={{ uploadImage }} value={value} onChange={setValue} t={t} /></StyleProvider>;
  }
  render(<Editor />);
  const field = document.getElementById('text') as HTMLTextAreaElement;
  return { field, uploadImage };
}
const marked = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => value.slice(selectionStart, selectionEnd);
const dropped = (...files: File[]) => ({ dataTransfer: { files, types: ['Files'] } });

it('a pasted image comes where the cursor is, its words marked to be typed over', async () => {
  const { field } = show('Open the tray.\n\nThen close it.');
  field.setSelectionRange(15, 15);
  expect(fireEvent.paste(field, { clipboardData: { files: [file('image.png')], types: ['Files', 'text/html'] } })).toBe(false);
  await waitFor(() => expect(field.value).toBe(`Open the tray.\n\n![Image](${address(1)})\n\nThen close it.`));
  expect(marked(field)).toBe('Image');
});

it('text that brings a picture of itself is pasted as text', () => {
  const { field, uploadImage } = show('');
  expect(fireEvent.paste(field, { clipboardData: { files: [file('image.png')], types: ['text/plain', 'Files'] } })).toBe(true);
  expect(uploadImage).not.toHaveBeenCalled();
});

it('several that are dropped come in their order, and what is typed meanwhile stays', async () => {
  let arrive: (address: string) => void = () => undefined;
  const uploadImage = vi.fn((_file: File) => new Promise<string>((resolve) => (arrive = resolve)));
  const { field } = show('', uploadImage);
  fireEvent.drop(field, dropped(file('One.png'), file('Two.png')));
  fireEvent.change(field, { target: { value: 'Look: ' } });
  field.setSelectionRange(6, 6);
  arrive(address(1));
  await waitFor(() => expect(uploadImage).toHaveBeenCalledTimes(2));
  arrive(address(2));
  await waitFor(() => expect(field.value).toBe(`Look: ![One](${address(1)})\n\n![Two](${address(2)})`));
  expect(marked(field)).toBe('Two');
});

it('one that is too large is not sent, and one that is refused is said so; the text stays', async () => {
  const uploadImage = vi.fn(async (_file: File): Promise<string> => {
    throw { response: { data: { errors: [{ code: 'article.imageType', message: 'Only images' }] } } };
  });
  const { field } = show('Text', uploadImage);
  fireEvent.change(screen.getByLabelText('Insert image', { selector: 'input' }), { target: { files: [file('large.png', 5 * 1024 * 1024 + 1)] } });
  expect((await screen.findByRole('alert')).textContent).toContain('at most 5 MB');
  expect(uploadImage).not.toHaveBeenCalled();
  fireEvent.drop(field, dropped(file('page.png')));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Only images'));
  expect(field.value).toBe('Text');
});

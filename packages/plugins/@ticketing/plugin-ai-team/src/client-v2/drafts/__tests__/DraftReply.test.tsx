import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import React, { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { DraftReply } from '../DraftReply';
import type { DraftEvent } from '../draft-api';

configure({ defaultHidden: true });
afterEach(cleanup);

const BEGIN: DraftEvent = { type: 'begin', tier: 'llm', model: 'm' };
const END: DraftEvent = { type: 'end', tier: 'lexical', model: 'm', articles: [{ articleNo: 'KB-1', title: 'Paper jams' }], findings: [] };
const said = (text: string): DraftEvent => ({ type: 'text', text });

/** A server that says what the test tells it to, when it tells it to. */
function server() {
  let sender!: ReadableStreamDefaultController<Uint8Array>;
  const seen: { data?: unknown; signal?: AbortSignal }[] = [];
  const request = vi.fn(async (options: { data?: unknown; signal?: AbortSignal }) => {
    seen.push(options);
    return { data: new ReadableStream<Uint8Array>({ start: (controller) => void (sender = controller) }) };
  });
  const say = (...events: DraftEvent[]) =>
    act(async () => {
      for (const event of events) sender.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`));
      await new Promise((resolve) => setImmediate(resolve));
    });
  const hangUp = () => act(async () => {
    sender.close();
    await new Promise((resolve) => setImmediate(resolve));
  });
  return { request, say, hangUp, seen };
}

function show(request: unknown, written = '') {
  function Writing() {
    const [text, setText] = useState(written);
    const props = { ticket: { id: '101' }, client: { request }, t, kind: 'reply', text, replaceText: setText } as unknown as ComposerToolProps;
    return (
      <>
        <textarea aria-label="Public reply" value={text} onChange={({ target }) => setText(target.value)} />
        <DraftReply {...props} />
      </>
    );
  }
  renderUnstyled(<Writing />);
}

const reply = () => screen.getByRole('textbox', { name: 'Public reply' }) as HTMLTextAreaElement;
const write = (text: string) => fireEvent.change(reply(), { target: { value: text } });
const instruction = () => screen.getByRole('textbox', { name: /What should the reply say/ });

async function begin(desk: ReturnType<typeof server>) {
  fireEvent.click(screen.getByRole('button', { name: /Draft a reply/ }));
  fireEvent.keyDown(instruction(), { key: 'Enter', keyCode: 13 });
  await waitFor(() => expect(desk.request).toHaveBeenCalledTimes(1));
}

describe('drafting a reply', () => {
  it('asks in the tone and with the words that were chosen, and brings the keyboard back', async () => {
    const desk = server();
    show(desk.request);
    fireEvent.click(screen.getByRole('button', { name: /Draft a reply/ }));
    expect(document.activeElement).toBe(instruction());
    fireEvent.click(screen.getByText('Formal'));
    fireEvent.change(instruction(), { target: { value: ' offer a visit ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Write the draft' }));
    await waitFor(() => expect(desk.seen[0]).toMatchObject({ url: 'ticketingAi:draftReply', params: { filterByTk: '101' }, data: { tone: 'formal', instruction: 'offer a visit' } }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Draft a reply/ }));
  });

  it('writes below what is there, as it comes in, and says from which articles', async () => {
    const desk = server();
    show(desk.request, 'Hello Ann,');
    await begin(desk);
    await desk.say(BEGIN, said('Please open '));
    expect(reply().value).toBe('Hello Ann,\n\nPlease open ');
    await desk.say(said('the tray.'), END);
    expect(reply().value).toBe('Hello Ann,\n\nPlease open the tray.');
    expect(screen.getByText('Drafted from KB-1 Paper jams')).toBeTruthy();
    expect(screen.getByText('Built-in')).toBeTruthy();
  });

  it('stops when told to, and leaves what is there', async () => {
    const desk = server();
    show(desk.request);
    await begin(desk);
    await desk.say(BEGIN, said('Please'));
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(desk.seen[0].signal?.aborted).toBe(true);
    expect(reply().value).toBe('Please');
    expect(screen.getByText('Stopped. What was drafted so far stays.')).toBeTruthy();
  });

  it('takes back what a model wrote that failed midway', async () => {
    const desk = server();
    show(desk.request, 'Hello');
    await begin(desk);
    await desk.say(BEGIN, said('Half a'), { type: 'again', because: 'failed' });
    expect(reply().value).toBe('Hello');
    await desk.say({ type: 'begin', tier: 'lexical', model: 'm' }, said('A whole one'), END);
    expect(reply().value).toBe('Hello\n\nA whole one');
  });

  it('goes on in its place while the person writes above it', async () => {
    const desk = server();
    show(desk.request, 'Hello');
    await begin(desk);
    await desk.say(BEGIN, said('One'));
    write('Hello Ann\n\nOne');
    await desk.say(said(' two'), END);
    expect(reply().value).toBe('Hello Ann\n\nOne two');
  });

  it('goes no further once the person writes in it', async () => {
    const desk = server();
    show(desk.request);
    await begin(desk);
    await desk.say(BEGIN, said('One two'));
    write('One and two');
    await desk.say(said(' three'));
    expect(reply().value).toBe('One and two');
    expect(screen.getByText('You wrote in the draft: it goes no further.')).toBeTruthy();
    expect(desk.seen[0].signal?.aborted).toBe(true);
  });

  it('is taken out again with a click', async () => {
    const desk = server();
    show(desk.request, 'Hello');
    await begin(desk);
    await desk.say(BEGIN, said('One'), END);
    fireEvent.click(screen.getByRole('button', { name: 'Take the draft out' }));
    expect(reply().value).toBe('Hello');
    expect(screen.queryByText(/Drafted from/)).toBeNull();
  });

  it('says no more of a draft that was sent', async () => {
    const desk = server();
    show(desk.request);
    await begin(desk);
    await desk.say(BEGIN, said('One'), END);
    write('');
    expect(screen.queryByText(/Drafted from/)).toBeNull();
  });

  it('says why there is none', async () => {
    const desk = server();
    show(desk.request, 'Hello');
    await begin(desk);
    await desk.say({ type: 'skipped', because: 'nothingFound' });
    expect(screen.getByText('No draft: No article answers this request.')).toBeTruthy();
    expect(reply().value).toBe('Hello');
  });

  it('that breaks off leaves what came', async () => {
    const desk = server();
    show(desk.request);
    await begin(desk);
    await desk.say(BEGIN, said('One'));
    await desk.hangUp();
    expect(screen.getByText('The draft broke off. What came so far stays.')).toBeTruthy();
    expect(reply().value).toBe('One');
  });

  it('says why it was refused, though the refusal comes as a stream', async () => {
    const body = JSON.stringify({ errors: [{ code: 'ticket.notFound', message: 'There is no such ticket.' }] });
    show(vi.fn(async () => Promise.reject({ response: { data: new Response(body).body } })));
    fireEvent.click(screen.getByRole('button', { name: /Draft a reply/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Write the draft' }));
    expect(await screen.findByText('There is no such ticket.')).toBeTruthy();
  });

  it('closes its choices with Escape', () => {
    show(server().request);
    fireEvent.click(screen.getByRole('button', { name: /Draft a reply/ }));
    fireEvent.keyDown(instruction(), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: /What should the reply say/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Draft a reply/ }));
  });
});

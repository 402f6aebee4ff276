import { describe, expect, it } from 'vitest';
import { readEvents } from '../read-events';

const SENT = 'data: {"type":"text","text":"您好，Frau Müller"}\n\ndata: {"type":"end"}\n\n';

function streamOf(parts: Uint8Array[], onCancel = () => undefined as void) {
  const left = [...parts];
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = left.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
    cancel: onCancel,
  });
}

async function eventsOf(stream: ReadableStream<Uint8Array>) {
  const events: unknown[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe('events of a stream', () => {
  it('are the same wherever the stream is cut', async () => {
    const bytes = new TextEncoder().encode(SENT);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await eventsOf(streamOf([bytes.slice(0, cut), bytes.slice(cut)]))).toEqual([{ type: 'text', text: '您好，Frau Müller' }, { type: 'end' }]);
    }
  });

  it('leave out one that was never finished', async () => {
    expect(await eventsOf(streamOf([new TextEncoder().encode('data: {"type":"begin"}\n\ndata: {"type"')]))).toEqual([{ type: 'begin' }]);
  });

  it('are told to stop when nobody listens any more', async () => {
    let isCancelled = false;
    const bytes = new TextEncoder().encode(SENT);
    const events = readEvents(streamOf([bytes, bytes], () => { isCancelled = true; }));
    await events.next();
    await events.return(undefined);
    expect(isCancelled).toBe(true);
  });
});

import { createParser } from 'eventsource-parser';

/** The events of a stream (`text/event-stream`), each the JSON it bears, in order; the stream may be cut anywhere, also within a character. */
export async function* readEvents<Event>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const arrived: Event[] = [];
  const parser = createParser({ onEvent: ({ data }) => void arrived.push(JSON.parse(data) as Event) });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(decoder.decode(part.value, { stream: true }));
      yield* arrived.splice(0);
    }
  } finally {
    // Whoever stops listening tells the server so; a stream that broke cannot be told any more.
    await reader.cancel().catch(() => undefined);
  }
}

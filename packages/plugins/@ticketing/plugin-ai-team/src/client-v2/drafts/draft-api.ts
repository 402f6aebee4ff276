import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import type { ReplyFinding, Tier, WhyNot } from '../api/ai-api';
import { readEvents } from './read-events';

export const TONES = ['friendly', 'formal', 'brief', 'apologetic'] as const;
export type Tone = (typeof TONES)[number];

/** How a draft is to be. */
export interface DraftWish {
  tone: Tone;
  /** What else it should say or leave out. */
  instruction?: string;
}

export interface CitedArticle {
  articleNo: string;
  title: string;
}

/** What the server says while a draft is written. */
export type DraftEvent =
  | { type: 'begin'; tier: Tier; model: string }
  | { type: 'text'; text: string }
  /** The model failed midway: what was written so far is void. */
  | { type: 'again'; because: WhyNot }
  | { type: 'end'; tier: Tier; model: string; articles: CitedArticle[]; findings: ReplyFinding[] }
  | { type: 'skipped'; because: WhyNot };

/** Has a reply drafted; throws what the host's client throws when it is refused. */
export async function* draftReply(client: RequestClient, ticketId: string, wish: DraftWish, signal: AbortSignal): AsyncGenerator<DraftEvent> {
  const { data } = await client
    // The host's client is axios, which streams in browsers through `fetch` only; so the request bears who is signed in, as any other.
    .request<ReadableStream<Uint8Array>>({
      url: 'ticketingAi:draftReply', method: 'post', params: { filterByTk: ticketId }, data: { ...wish }, headers: { Accept: 'text/event-stream' },
      responseType: 'stream', adapter: 'fetch', signal, skipNotify: true,
    })
    .catch(async (refused: unknown) => Promise.reject(await withReadAnswer(refused)));
  yield* readEvents<DraftEvent>(data);
}

/** A refusal comes as a stream, too: this one has its answer read. */
async function withReadAnswer(refused: unknown): Promise<unknown> {
  const { response } = refused as { response?: { data?: unknown } };
  if (!(response?.data instanceof ReadableStream)) return refused;
  const text = await new Response(response.data).text();
  try {
    return { response: { data: JSON.parse(text) as unknown } };
  } catch {
    return refused;
  }
}

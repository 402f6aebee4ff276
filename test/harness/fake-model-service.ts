// A model service that speaks OpenAI's API over real HTTP, costs nothing and does as it is told. Understands a handful of matters.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** `garbage`: an answer without vectors; `hang`: none at all. */
export type FakeMode = 'ok' | 'garbage' | 'hang' | 500 | 429;

/** What a chat is answered: words, or calls of tools that were offered. */
export type FakeReply = string | { calls: { name: string; args: object }[] };

export interface FakeModelService {
  baseUrl: string;
  mode: FakeMode;
  /** What it answers to a chat; always the same words unless a test says otherwise. */
  answer: (chat: Chat) => FakeReply;
  /** The chats it was sent, in order. */
  chats: Chat[];
  /** Texts whose vectors were asked for, in order. */
  embedded: string[];
  /** What chats were asked, everything that was said so far in one text, in order. */
  asked: string[];
  /** A row of llmServices for it. */
  service: Record<string, unknown>;
  stop(): Promise<void>;
}

export interface Chat {
  model: string;
  stream?: boolean;
  messages: { role: string; content: unknown }[];
  tools?: { function: { name: string; description?: string; parameters?: object } }[];
  response_format?: { type: string; json_schema?: { name: string; schema: object } };
}

/** Everything that was said in a chat so far, in one text. */
export const saidIn = (chat: Chat): string => chat.messages.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n');

/** What it says to everything. */
const ANSWER = 'Here is what I found.';

/** Words that mean the same, whatever the language: one direction of a vector each. */
const MATTERS = [
  /air condition|\bac\b|cooling|空调|冷气/i,
  /printer|printing|打印/i,
  /conveyor|belt|photo eye|输送带|光电/i,
  /invoice|bill|发票|账单/i,
  /salary|wage|工资/i,
];

const vectorOf = (text: string): number[] => {
  // A little of everything, as real models have it: nothing is ever quite unlike.
  const noise = [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
  return [...MATTERS.map((matter) => (matter.test(text) ? 1 : 0)), 0.3, (noise % 97) / 970];
};

export async function startFakeModelService(name = 'fake'): Promise<FakeModelService> {
  const fake: Omit<FakeModelService, 'baseUrl' | 'service' | 'stop'> = { mode: 'ok', answer: () => ANSWER, chats: [], embedded: [], asked: [] };
  const server = http.createServer((request, response) => {
    let raw = '';
    request.on('data', (part) => (raw += part));
    request.on('end', () => {
      if (fake.mode === 'hang') return;
      const answer = (status: number, body: object) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      if (typeof fake.mode === 'number') return answer(fake.mode, { error: { message: 'no', type: 'fake' } });
      if (request.url?.endsWith('/chat/completions')) return answerChat(JSON.parse(raw) as Chat, response);
      if (!request.url?.endsWith('/embeddings')) return answer(404, { error: { message: `not here: ${request.url}` } });
      const { input, encoding_format: encoding, model } = JSON.parse(raw) as { input: string | string[]; encoding_format?: string; model: string };
      const texts = [input].flat();
      fake.embedded.push(...texts);
      const encode = (vector: number[]) => (encoding === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector);
      const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: encode(fake.mode === 'garbage' ? [] : vectorOf(text)) }));
      return answer(200, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
    });
  });

  function answerChat(chat: Chat, response: http.ServerResponse): void {
    fake.chats.push(chat);
    fake.asked.push(saidIn(chat));
    const reply = fake.answer(chat);
    const about = { id: `chat-${fake.asked.length}`, created: Math.floor(Date.now() / 1000), model: chat.model };
    const usage = { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 };
    const calls = typeof reply === 'string' ? undefined : reply.calls.map(({ name, args }, index) => ({ index, id: `call-${fake.asked.length}-${index}`, type: 'function', function: { name, arguments: JSON.stringify(args) } }));
    const end = calls ? 'tool_calls' : 'stop';
    if (!chat.stream) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const message = { role: 'assistant', content: calls ? null : reply, ...(calls && { tool_calls: calls }) };
      response.end(JSON.stringify({ ...about, object: 'chat.completion', choices: [{ index: 0, message, finish_reason: end }], usage }));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const tell = (part: object) => response.write(`data: ${JSON.stringify({ ...about, object: 'chat.completion.chunk', ...part })}\n\n`);
    const deltas = calls ? [{ role: 'assistant', content: null, tool_calls: calls }] : String(reply).split(/(?<= )/).map((content) => ({ role: 'assistant', content }));
    for (const delta of deltas) tell({ choices: [{ index: 0, delta, finish_reason: null }] });
    tell({ choices: [{ index: 0, delta: {}, finish_reason: end }], usage });
    response.end('data: [DONE]\n\n');
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return Object.assign(fake, {
    baseUrl,
    service: { name, title: 'Fake service', provider: 'openai-completions', options: { apiKey: 'sk-secret-of-the-test', baseURL: baseUrl }, enabledModels: { mode: 'custom', models: [{ label: 'Fake', value: 'fake-chat' }] }, enabled: true },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

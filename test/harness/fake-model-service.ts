// A model service that speaks OpenAI's API over real HTTP, costs nothing and does as it is told. Understands a handful of matters.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** `garbage`: an answer without vectors; `hang`: none at all. */
export type FakeMode = 'ok' | 'garbage' | 'hang' | 500 | 429;

export interface FakeModelService {
  baseUrl: string;
  mode: FakeMode;
  /** Texts whose vectors were asked for, in order. */
  embedded: string[];
  /** What chats were asked, everything that was said so far in one text, in order. */
  asked: string[];
  /** A row of llmServices for it. */
  service: Record<string, unknown>;
  stop(): Promise<void>;
}

interface Chat {
  model: string;
  stream?: boolean;
  messages: { role: string; content: unknown }[];
}

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
  const fake: Omit<FakeModelService, 'baseUrl' | 'service' | 'stop'> = { mode: 'ok', embedded: [], asked: [] };
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
    fake.asked.push(chat.messages.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n'));
    const about = { id: `chat-${fake.asked.length}`, created: Math.floor(Date.now() / 1000), model: chat.model };
    const usage = { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 };
    if (!chat.stream) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ ...about, object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }], usage }));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const tell = (part: object) => response.write(`data: ${JSON.stringify({ ...about, object: 'chat.completion.chunk', ...part })}\n\n`);
    for (const word of ANSWER.split(' ')) tell({ choices: [{ index: 0, delta: { role: 'assistant', content: `${word} ` }, finish_reason: null }] });
    tell({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage });
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

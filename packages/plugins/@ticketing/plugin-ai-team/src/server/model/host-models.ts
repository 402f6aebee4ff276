import type { Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';

/** An LLM service of the host with its models, as administrators choose them. */
export interface ModelService {
  name: string;
  title: string;
  models: { value: string; label: string }[];
}

export interface ChatMessage {
  role: 'system' | 'user';
  content: string;
}

/** What came back: words, and what they cost. */
export interface ChatAnswer {
  text: string;
  inputTokens: number;
  outputTokens: number;
}

/** What LangChain gives back: content is text, or parts of it. */
interface Chunk {
  content: unknown;
  usage_metadata?: { input_tokens?: number; output_tokens?: number };
}

interface ChatModel {
  invoke(messages: ChatMessage[], options: { signal: AbortSignal }): Promise<Chunk>;
  stream(messages: ChatMessage[], options: { signal: AbortSignal }): Promise<AsyncIterable<Chunk>>;
}

/** What we use of the host's AI plugin. */
interface AiManager {
  llmProviders: Map<string, { provider: new (options: object) => { chatModel: ChatModel } }>;
  listAllEnabledModels(): Promise<{ llmService: string; llmServiceTitle?: string; enabledModels: { value: string; label?: string }[] }[]>;
}

const aiManagerOf = (app: Application) => (app.pm.get('ai') as unknown as { aiManager?: AiManager } | undefined)?.aiManager;

/** The enabled services with the models an administrator has enabled; none without the host's AI plugin. */
export async function modelServices(app: Application): Promise<ModelService[]> {
  const manager = aiManagerOf(app);
  if (!manager || !app.db.hasCollection('llmServices')) return [];
  return (await manager.listAllEnabledModels()).map(({ llmService, llmServiceTitle, enabledModels }) => ({
    name: llmService, title: llmServiceTitle || llmService, models: enabledModels.map(({ value, label }) => ({ value, label: label || value })),
  }));
}

export interface HostModel {
  /** Asks once. Throws what the service answers, and when `signal` ends it. */
  ask(messages: ChatMessage[], signal: AbortSignal, schema?: object): Promise<ChatAnswer>;
  /** Tells the words as they come, and all of them at the end. */
  tell(messages: ChatMessage[], signal: AbortSignal, onText: (part: string) => void): Promise<ChatAnswer>;
}

/** A model of an LLM service of the host; null where that is not there or switched off. */
export async function hostModel(app: Application, service: string, model: string): Promise<HostModel | null> {
  const manager = aiManagerOf(app);
  if (!manager || !app.db.hasCollection('llmServices')) return null;
  const row = (await app.db.getRepository('llmServices').findOne({ filter: { name: service } })) as Model | null;
  const Provider = row && row.get('enabled') !== false ? manager.llmProviders.get(String(row.get('provider')))?.provider : undefined;
  if (!Provider || !row) return null;
  // The host's own tries again and again; whoever waits has something better to do.
  const chatModel = (schema?: object) =>
    new Provider({ app, serviceOptions: row.get('options'), modelOptions: { model, temperature: 0, maxRetries: 0, ...(schema && { responseFormat: 'json_schema', structuredOutput: { name: 'answer', schema } }) } }).chatModel;
  return {
    async ask(messages, signal, schema) {
      const chunk = await chatModel(schema).invoke(messages, { signal });
      return { text: textOf(chunk), inputTokens: chunk.usage_metadata?.input_tokens ?? 0, outputTokens: chunk.usage_metadata?.output_tokens ?? 0 };
    },
    async tell(messages, signal, onText) {
      const answer: ChatAnswer = { text: '', inputTokens: 0, outputTokens: 0 };
      for await (const chunk of await chatModel().stream(messages, { signal })) {
        const part = textOf(chunk);
        answer.text += part;
        answer.inputTokens += chunk.usage_metadata?.input_tokens ?? 0;
        answer.outputTokens += chunk.usage_metadata?.output_tokens ?? 0;
        if (part) onText(part);
      }
      return answer;
    },
  };
}

const textOf = ({ content }: Chunk): string => {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part) => (typeof part === 'string' ? part : String((part as { text?: string }).text ?? ''))).join('') : '';
};

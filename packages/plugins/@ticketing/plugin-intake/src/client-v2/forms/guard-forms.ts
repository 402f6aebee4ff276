import { receipts, type Receipt } from './receipt';
import { solve, type Challenge } from './proof-of-work';

interface Config {
  url?: string;
  headers?: Record<string, unknown>;
}
interface Answer {
  config: Config;
  data?: { data?: unknown };
}
interface Interceptors<T> {
  use(onFulfilled: (value: T) => T | Promise<T>, onRejected?: (error: { config?: Config }) => unknown): number;
}

/** What both shells have. */
export interface AppWithForms {
  apiClient: {
    request(options: Record<string, unknown>): Promise<{ data: { data: unknown } }>;
    axios: { interceptors: { request: Interceptors<Config>; response: Interceptors<Answer> } };
  };
}

const [META, COLLECTION] = ['publicForms:getMeta', 'ticketingSubmissions'];
/** Forms of the host send by either name. */
const SUBMIT = /ticketingSubmissions:(publicSubmit|create)/;
const [PROOF_HEADER, TOKEN_HEADER] = ['X-Ticketing-Proof', 'X-Form-Token'];
/** Before the token of the host ends, an hour after the form was opened. */
const TOKEN_MS = 50 * 60_000;

/** The form of this page. */
interface OpenForm {
  key: string;
  token: string;
  /** When the token was given, in milliseconds. */
  since: number;
}

/** Requests that bear the token of the form. */
const OURS = /ticketing(Submissions|Forms):/;

/**
 * Lets stock public forms that file tickets do their proof of work: it is worked out while somebody types, and sent along. No part of the form,
 * so that no administrator can forget it. The token of the form is kept here: the host has one for all tabs, and a second form would take the
 * place of the first.
 */
export function guardForms(app: AppWithForms, solveIt: typeof solve = solve): void {
  const { apiClient } = app;
  const { request, response } = apiClient.axios.interceptors;
  let form: OpenForm | null = null;
  let proof: Promise<string> | null = null;
  const begin = () => {
    proof = workOut(apiClient, solveIt);
    // Whoever waits for it is told; an unheard failure is none yet.
    proof.catch(() => undefined);
  };
  const isSubmit = (config: Config | undefined) => SUBMIT.test(config?.url ?? '');

  request.use(async (config) => {
    if (!form || !OURS.test(config.url ?? '')) return config;
    const headers: Record<string, unknown> = Object.assign(config.headers ?? {}, { [TOKEN_HEADER]: form.token });
    if (isSubmit(config)) {
      // A token ends after an hour; somebody may have gone for lunch over his form.
      if (Date.now() - form.since > TOKEN_MS) {
        await apiClient.request({ url: `${META}/${form.key}`, skipAuth: true, skipNotify: true });
        headers[TOKEN_HEADER] = form.token;
      }
      if (!proof) begin();
      headers[PROOF_HEADER] = await proof;
      proof = null;
    }
    return Object.assign(config, { headers });
  });
  response.use(
    (answer) => {
      const opened = readForm(answer);
      if (opened) {
        if (form?.key !== opened.key) receipts.keep(null);
        form = opened;
        setTrap();
        begin();
      }
      if (isSubmit(answer.config)) receipts.keep((answer.data?.data as Receipt | undefined) ?? null);
      return answer;
    },
    (error) => {
      // Used up: the next attempt needs another one.
      if (form && isSubmit(error.config)) begin();
      return Promise.reject(error);
    },
  );
}

async function workOut(apiClient: AppWithForms['apiClient'], solveIt: typeof solve): Promise<string> {
  const { data } = await apiClient.request({ url: 'ticketingForms:challenge', skipAuth: true, skipNotify: true });
  const challenge = data.data as Challenge;
  const number = await solveIt(challenge);
  return btoa(JSON.stringify({ ...challenge, number, website: trap()?.value ?? '' }));
}

/** The form an answer opens; null when it is another answer, or a form of something else. */
function readForm({ config, data }: Answer): OpenForm | null {
  const [, key] = /publicForms:getMeta\/([^/?]+)/.exec(config.url ?? '') ?? [];
  const meta = data?.data as { token?: string; dataSource?: { collections?: { name?: string }[] } } | undefined;
  if (!key || !meta?.token || meta.dataSource?.collections?.[0]?.name !== COLLECTION) return null;
  return { key, token: meta.token, since: Date.now() };
}

const TRAP_ID = 'ticketing-website';
const trap = () => document.getElementById(TRAP_ID) as HTMLInputElement | null;

/** A field nobody sees, hears or reaches by keys; programs that fill in whatever they find fill it in. */
function setTrap(): void {
  if (trap()) return;
  const input = Object.assign(document.createElement('input'), { id: TRAP_ID, name: 'website', type: 'text', tabIndex: -1, autocomplete: 'off' });
  input.setAttribute('aria-hidden', 'true');
  Object.assign(input.style, { position: 'absolute', left: '-10000px', width: '1px', height: '1px', opacity: '0' });
  document.body.append(input);
}

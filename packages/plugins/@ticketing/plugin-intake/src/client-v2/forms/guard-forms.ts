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
const HEADER = 'X-Ticketing-Proof';
/** Where stock public forms keep their token. */
const TOKEN_KEY = 'NOCOBASE_FORM_TOKEN';

/**
 * Lets stock public forms that file tickets do their proof of work: it is worked out while somebody types, and sent along. No part of the form,
 * so that no administrator can forget it.
 */
export function guardForms(app: AppWithForms, solveIt: typeof solve = solve): void {
  const { apiClient } = app;
  const { request, response } = apiClient.axios.interceptors;
  let proof: Promise<string> | null = null;
  const begin = () => {
    proof = workOut(apiClient, solveIt);
    // Whoever waits for it is told; an unheard failure is none yet.
    proof.catch(() => undefined);
  };
  const isSubmit = (config: Config | undefined) => SUBMIT.test(config?.url ?? '');

  request.use(async (config) => {
    if (!isSubmit(config)) return config;
    if (!proof) begin();
    const header = await proof;
    proof = null;
    return Object.assign(config, { headers: Object.assign(config.headers ?? {}, { [HEADER]: header }) });
  });
  response.use(
    (answer) => {
      if (answer.config.url?.includes(META) && asksForTickets(answer)) {
        receipts.keep(null);
        setTrap();
        // The form keeps its token first.
        setTimeout(begin);
      }
      if (isSubmit(answer.config)) receipts.keep((answer.data?.data as Receipt | undefined) ?? null);
      return answer;
    },
    (error) => {
      // Used up: the next attempt needs another one.
      if (isSubmit(error.config)) begin();
      return Promise.reject(error);
    },
  );
}

async function workOut(apiClient: AppWithForms['apiClient'], solveIt: typeof solve): Promise<string> {
  const headers = { 'X-Form-Token': localStorage.getItem(TOKEN_KEY) ?? '' };
  const { data } = await apiClient.request({ url: 'ticketingForms:challenge', headers, skipAuth: true, skipNotify: true });
  const challenge = data.data as Challenge;
  const number = await solveIt(challenge);
  return btoa(JSON.stringify({ ...challenge, number, website: trap()?.value ?? '' }));
}

function asksForTickets({ data }: Answer): boolean {
  const meta = data?.data as { dataSource?: { collections?: { name?: string }[] } } | undefined;
  return meta?.dataSource?.collections?.[0]?.name === COLLECTION;
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

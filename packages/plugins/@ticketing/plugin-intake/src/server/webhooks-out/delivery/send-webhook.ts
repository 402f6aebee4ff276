import http from 'node:http';
import https from 'node:https';
import { problemOfStatus, readRetryAfter, type Attempt, type SendProblem } from '../../../domain';
import { guardedLookup, PrivateHostError, refusePrivateAddress, type Lookup } from '../hosts/guarded-lookup';
import type { HostAllowance } from '../hosts/host-allowance';

export interface OutgoingWebhook {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface SendLimits {
  /** For the whole exchange. */
  timeoutMs: number;
  /** Tests look names up in a list of their own. */
  lookup?: Lookup;
}

const USUAL_LIMITS: SendLimits = { timeoutMs: 10_000 };
/** So much of an answer is read, and so much of that is shown. */
const MOST_BYTES = 4096;
const SHOWN_CHARACTERS = 300;

/** Posts a webhook and tells what came of it; never throws. Redirects are not followed, and hosts of private networks not reached. */
export async function sendWebhook(webhook: OutgoingWebhook, allowance: HostAllowance, limits: SendLimits = USUAL_LIMITS): Promise<Attempt> {
  const began = performance.now();
  const told = (values: Partial<Attempt>): Attempt => ({ status: null, problem: null, detail: null, retryAfterSeconds: null, ...values, ms: Math.round(performance.now() - began) });
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await post(webhook, allowance, signal, limits.lookup);
    const status = response.statusCode ?? 0;
    const problem = problemOfStatus(status);
    const detail = problem === 'status' ? await beginningOf(response) : null;
    // Nobody reads the rest.
    response.destroy();
    return told({ status, problem, detail, retryAfterSeconds: readRetryAfter(response.headers['retry-after'], new Date()) });
  } catch (error) {
    const { problem, detail } = describeFailure(error as NodeJS.ErrnoException, signal);
    return told({ problem, detail });
  }
}

function post({ url, headers, body }: OutgoingWebhook, allowance: HostAllowance, signal: AbortSignal, lookup: Lookup | undefined): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    refusePrivateAddress(target.hostname, allowance);
    const { request } = target.protocol === 'https:' ? https : http;
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'nocobase-ticketing' },
      // A connection of its own: one that is kept was checked for another allowance.
      agent: false,
      lookup: guardedLookup(allowance, lookup),
      signal,
    });
    sent.once('response', resolve);
    // Stays for what happens after the answer began: without a listener it would end the process.
    sent.on('error', reject);
    sent.end(body);
  });
}

async function beginningOf(response: http.IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= MOST_BYTES) break;
    }
  } catch {
    // An answer that breaks off says what it has said.
  }
  const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
  return text.replace(/[\s\p{C}]+/gu, ' ').trim().slice(0, SHOWN_CHARACTERS) || null;
}

function describeFailure(error: NodeJS.ErrnoException, signal: AbortSignal): { problem: SendProblem; detail: string | null } {
  if (error instanceof PrivateHostError) return { problem: 'privateHost', detail: null };
  if (signal.aborted) return { problem: 'timeout', detail: null };
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return { problem: 'unknownHost', detail: error.code };
  return { problem: 'unreachable', detail: error.code ?? error.name };
}

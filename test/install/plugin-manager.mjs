// Speaks to an app's HTTP interface as an administrator's browser does.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_SECONDS = 240;

/** Waits for the app and signs in; returns the calls the steps are made of. All of them throw with the app's own words. */
export async function signIn({ url, email, password }) {
  let token = null;
  const call = async (address, { body, form } = {}) => {
    const answer = await fetch(`${url}/api/${address}`, {
      method: body || form ? 'POST' : 'GET',
      headers: { 'X-Authenticator': 'basic', ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
      body: form ?? (body && JSON.stringify(body)),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text).data;
  };
  const untilReady = () => until(async () => (await (await fetch(`${url}/api/__health_check`)).text()) === 'ok', READY_SECONDS, 'the app is ready');

  await untilReady();
  token = (await call('auth:signIn', { body: { account: email, password } })).token;

  const upload = (address, archive, fields = {}) => {
    const form = new FormData();
    Object.entries(fields).forEach(([name, value]) => form.append(name, value));
    form.append('file', new Blob([fs.readFileSync(archive)]), path.basename(archive));
    return call(address, { form });
  };
  const find = async (name) => (await call('pm:list')).find((plugin) => plugin.packageName === name);

  return {
    call,
    find,
    untilReady,
    fetchStatus: async (address) => (await fetch(url + address)).status,
    /** pm:add answers at once and unpacks in the background. */
    async add(name, archive) {
      await upload('pm:add', archive);
      await until(async () => Boolean(await find(name)), 60, `${name} is listed`);
    },
    /** pm:update ends in a restart of the whole app. */
    async update(name, archive, version) {
      await upload(`pm:update?filterByTk=${name}`, archive, { packageName: name });
      await until(async () => (await find(name)).version === version, READY_SECONDS, `${name} ${version} is listed`);
      await untilReady();
    },
    async enable(name) {
      await call(`pm:enable?filterByTk=${name}&awaitResponse=true`, { body: {} });
      await untilReady();
      await until(async () => (await find(name)).enabled === true, 30, `${name} is enabled`);
    },
    async disable(name) {
      await call(`pm:disable?filterByTk=${name}&awaitResponse=true`, { body: {} });
      await untilReady();
      await until(async () => (await find(name)).enabled === false, 30, `${name} is disabled`);
    },
  };
}

/** Asks again and again; a refusal or a lost connection counts as "not yet", for the app may be restarting. */
export async function until(isTrue, seconds, what) {
  const deadline = Date.now() + seconds * 1000;
  let lastError;
  while (Date.now() < deadline) {
    try {
      if (await isTrue()) return;
    } catch (error) {
      lastError = error;
    }
    await sleep(500);
  }
  throw new Error(`after ${seconds} s still not true: ${what}${lastError ? ` (${lastError.message})` : ''}`);
}

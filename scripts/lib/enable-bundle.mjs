// Switches on the service desk's plugins in a new database, over the same HTTP interface the plugin manager page uses.
//
// Not through APPEND_PRESET_BUILT_IN_PLUGINS: that marks them built-in, and nobody could switch them off again.
// A plugin somebody has switched off stays off: only one the database has never heard of is switched on.
import { StartError } from './start-error.mjs';

export const BUNDLE = ['tickets', 'starter-types', 'sla', 'routing', 'intake', 'knowledge', 'ai-team', 'desk'].map((name) => `@ticketing/plugin-${name}`);

/** Plugins of the host that are off in a new app and that the bundle makes use of. */
const FROM_THE_HOST = ['@nocobase/plugin-public-forms'];

/** Returns what to say about the login: e-mail and, while the first password is still valid, the password. */
export async function enableBundle({ url, untilHealthy }, settings) {
  const { INIT_ROOT_EMAIL: email, INIT_ROOT_PASSWORD: password } = settings;
  const call = async (path, { token, ...body } = {}) => {
    const answer = await fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Authenticator': 'basic', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const json = await answer.json().catch(() => ({}));
    return { ok: answer.ok, data: json.data, message: json.errors?.map((error) => error.message).join('; ') ?? `status ${answer.status}` };
  };

  const session = await call('auth:signIn', { account: email, password });
  if (!session.ok) return `sign in as ${email} with your own password`;
  const { token } = session.data;
  const known = await call(`applicationPlugins:list?pageSize=1000&fields=packageName,name`, { token });
  if (!known.ok) throw new StartError(`The list of plugins cannot be read: ${known.message}`);
  const missing = [...FROM_THE_HOST, ...BUNDLE].filter((name) => !known.data.some((plugin) => plugin.packageName === name));
  if (missing.length) {
    // All in one go: the app loads itself anew after each call. NocoBase sorts them by their peerDependencies.
    const enabled = await call(`pm:enable?filterByTk=${missing.join(',')}&awaitResponse=true`, { token });
    if (!enabled.ok) throw new StartError(`The plugins ${missing.join(', ')} cannot be switched on: ${enabled.message} (see storage/logs).`);
    await untilHealthy();
  }
  return `sign in as ${email} / ${password}`;
}

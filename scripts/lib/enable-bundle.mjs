// Switches on the service desk's plugins in a new database, over the same HTTP interface the plugin manager page uses.
//
// Not through APPEND_PRESET_BUILT_IN_PLUGINS: that marks them built-in, and nobody could switch them off again.
// A plugin somebody has switched off stays off: only one the database has never heard of is switched on.
import { StartError } from './start-error.mjs';

export const BUNDLE = ['@ticketing/plugin-tickets', '@ticketing/plugin-starter-types', '@ticketing/plugin-desk'];

/**
 * Returns what to say about the login: e-mail and, while the first password is still valid, the password.
 * One plugin after the other, in this order: a plugin refuses when those it builds on are not on yet.
 */
export async function enableBundle({ url, untilHealthy }, settings, log) {
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
  const missing = BUNDLE.filter((name) => !known.data.some((plugin) => plugin.packageName === name));
  for (const name of missing) {
    log(name);
    const enabled = await call(`pm:enable?filterByTk=${name}&awaitResponse=true`, { token });
    if (!enabled.ok) throw new StartError(`The plugin ${name} cannot be switched on: ${enabled.message} (see storage/logs).`);
    await untilHealthy(); // the app loads itself anew after each
  }
  return `sign in as ${email} / ${password}`;
}

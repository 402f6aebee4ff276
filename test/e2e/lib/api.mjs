// The HTTP interface, for what a scenario needs before it starts and for checking what it left behind.
export async function signIn(url, { account, password }) {
  const { data } = await call(url, 'auth:signIn', { headers: { 'X-Authenticator': 'basic' }, body: { account, password } });
  const headers = { Authorization: `Bearer ${data.token}` };
  return {
    token: data.token,
    get: async (path) => (await call(url, path, { headers })).data,
    post: async (path, body = {}) => (await call(url, path, { headers, body })).data,
    /** The status of an answer that may be a refusal. */
    status: async (path, body) => (await send(url, path, { headers, body })).status,
  };
}

/** A filter or list of conditions as a query parameter. */
export const query = (parameters) =>
  Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`).join('&');

const send = (url, path, { headers, body }) =>
  fetch(`${url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });

async function call(url, path, options) {
  const answer = await send(url, path, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`);
  return text ? JSON.parse(text) : {};
}

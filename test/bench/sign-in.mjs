import { ROOT_ACCOUNT } from '../harness/host-environment.mjs';

/** Headers of the root user: the same for both collections, so that rights cost the same. */
export async function signIn(baseUrl) {
  const response = await fetch(`${baseUrl}/api/auth:signIn`, {
    method: 'POST',
    headers: { 'X-Authenticator': 'basic', 'Content-Type': 'application/json' },
    body: JSON.stringify(ROOT_ACCOUNT),
  });
  if (!response.ok) throw new Error(`Signing in failed: ${response.status} ${await response.text()}`);
  const { data } = await response.json();
  return { 'X-Authenticator': 'basic', Authorization: `Bearer ${data.token}` };
}

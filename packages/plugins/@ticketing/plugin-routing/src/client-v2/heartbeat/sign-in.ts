const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Names a sign-in without telling its secret: user and moment as the token (a JWT) bears them, which stay when the host renews the token.
 * Null when nobody is signed in.
 */
export function signInOf(token: string | null | undefined): string | null {
  if (!token) return null;
  const claims = claimsOf(token);
  return `${String(claims.userId ?? '')}/${String(claims.signInTime ?? claims.iat ?? token.length)}`;
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const [, payload = ''] = token.split('.');
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return isRecord(claims) ? claims : {};
  } catch {
    return {};
  }
}

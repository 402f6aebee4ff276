// Signing in and making users, over HTTP.
import { Client } from './client';
import { ROOT_ACCOUNT } from './host-environment.mjs';

const DEFAULT_PASSWORD = 'correct-horse-1';

export interface NewUser {
  username: string;
  nickname?: string;
  email?: string;
  roles: string[];
  password?: string;
}

export interface CreatedUser {
  id: number;
  username: string;
  client: Client;
}

export async function signIn(baseUrl: string, account: string, password: string): Promise<Client> {
  const anonymous = new Client(baseUrl, { 'X-Authenticator': 'basic' });
  const { status, body } = await anonymous.post('auth:signIn', { account, password });
  if (status !== 200) throw new Error(`${account} cannot sign in (${status}): ${JSON.stringify(body)}`);
  return anonymous.withHeader('Authorization', `Bearer ${body.data.token}`);
}

export function signInRoot(baseUrl: string): Promise<Client> {
  return signIn(baseUrl, ROOT_ACCOUNT.account, ROOT_ACCOUNT.password);
}

export async function createUser(baseUrl: string, admin: Client, user: NewUser): Promise<CreatedUser> {
  const { username, nickname = username, email, roles, password = DEFAULT_PASSWORD } = user;
  const { status, body } = await admin.post('users:create', { username, nickname, email, password, roles });
  if (status !== 200) throw new Error(`user ${username} was not created (${status}): ${JSON.stringify(body)}`);
  return { id: body.data.id, username, client: await signIn(baseUrl, username, password) };
}

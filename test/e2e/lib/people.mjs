// The people of the scenarios; not those of the demo data, so that both can change without each other.
import { ADMIN } from './service-desk.mjs';
import { signIn } from './api.mjs';

const PASSWORD = 'correct-horse-1';
const PEOPLE = {
  ann: { nickname: 'Ann Agent', role: 'ticketing_agent' },
  ben: { nickname: 'Ben Agent', role: 'ticketing_agent' },
  // Those three begin the day without a ticket.
  dora: { nickname: 'Dora Agent', role: 'ticketing_agent' },
  emil: { nickname: 'Emil Agent', role: 'ticketing_agent' },
  finn: { nickname: 'Finn Agent', role: 'ticketing_agent' },
  sue: { nickname: 'Sue Supervisor', role: 'ticketing_supervisor' },
  max: { nickname: 'Max Member', role: 'member' },
  cora: { nickname: 'Cora Customer', role: 'ticketing_customer' },
};

/**
 * Creates them and lets the app speak Chinese too. The agents of the demo data go home: tickets of the scenarios are assigned by those who play
 * in them. Returns their accounts by name, `admin` among them.
 */
export async function invitePeople(url) {
  const admin = await signIn(url, ADMIN);
  await admin.post('systemSettings:update/1', { enabledLanguages: ['en-US', 'zh-CN'] });
  for (const { userId } of await admin.get('ticketingAgents:list?pageSize=100')) {
    await admin.post('ticketingRouting:setAvailability', { userId, availability: 'offline' });
  }
  const accounts = { admin: ADMIN };
  for (const [username, { nickname, role }] of Object.entries(PEOPLE)) {
    await admin.post('users:create', { username, nickname, password: PASSWORD, roles: [role] });
    accounts[username] = { account: username, password: PASSWORD, nickname };
  }
  return accounts;
}

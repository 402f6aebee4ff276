import { enabledCategories, LIFECYCLE_ACTIONS, TicketingError, WORK_ON_TICKETS, writeTransaction } from '@ticketing/plugin-tickets';
import type { Context } from '@nocobase/actions';
import { checkReply } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { keepProposal, type ProposalKind } from '../proposals/keep-proposal';
import type { DeskTool } from './desk-tool';
import { namedTicket, TICKET_ARGUMENT } from './named-ticket';

const WHY = { why: { type: 'string', description: 'the reason, in a sentence a colleague understands' } } as const;
const LONGEST_REPLY = 8_000;
/** The first is the most urgent. */
const PRIORITIES = ['P0', 'P1', 'P2', 'P3'];
const PROPOSED = { proposed: true, note: 'A person sees it on the ticket and decides. Nothing has been changed.' };

export const PROPOSE_CLASSIFICATION: DeskTool = {
  name: 'ticketingProposeClassification',
  title: 'Propose category and priority',
  about: 'Puts a proposal on the ticket; a person accepts it or not.',
  description: 'Proposes a category and a priority for a ticket. It changes nothing: a person decides. Without a category it answers with those there are.',
  schema: { type: 'object', properties: { ...TICKET_ARGUMENT, categoryCode: { type: 'string' }, priority: { enum: PRIORITIES }, ...WHY }, required: ['ticketNo', 'why'], additionalProperties: false },
  async use(desk, caller, { ticketNo, categoryCode, priority, why }) {
    const codes = (await enabledCategories(desk.db)).map((row) => String(row.get('code')));
    const values = { ...(codes.includes(String(categoryCode)) && { categoryCode: String(categoryCode) }), ...(PRIORITIES.includes(String(priority)) && { priority: String(priority) }) };
    if (!Object.keys(values).length) return { proposed: false, categories: codes, priorities: PRIORITIES };
    return propose(desk, caller, ticketNo, 'classification', values, why);
  },
};

export const DRAFT_REPLY: DeskTool = {
  name: 'ticketingDraftReply',
  title: 'Propose a reply',
  about: 'Puts the draft of a reply on the ticket; a person reads, changes and sends it.',
  description: 'Puts the draft of a reply to the customer on a ticket. It is not sent: a person decides. Plain text in the language of the customer.',
  schema: { type: 'object', properties: { ...TICKET_ARGUMENT, text: { type: 'string' }, ...WHY }, required: ['ticketNo', 'text'], additionalProperties: false },
  async use(desk, caller, { ticketNo, text, why }) {
    const reply = typeof text === 'string' ? text.trim().slice(0, LONGEST_REPLY) : '';
    if (!reply) throw new TicketingError('ai.inputInvalid', { field: 'text' });
    if (!checkReply(reply).mayBeSent) return { proposed: false, note: 'The text holds something secret: a password, a key or a number of a card or an account. Leave it out.' };
    return propose(desk, caller, ticketNo, 'reply', { text: reply }, why);
  },
};

/** Into which ticket another one is merged takes a look at both. */
const STEPS = LIFECYCLE_ACTIONS.filter((action) => action !== 'merge');

export const PROPOSE_TRANSITION: DeskTool = {
  name: 'ticketingProposeTransition',
  title: 'Propose a next step',
  about: 'Proposes what to do with a ticket, such as to resolve or transfer it; a person does it or not.',
  description: 'Proposes the next step of a ticket. It changes nothing: a person decides.',
  schema: { type: 'object', properties: { ...TICKET_ARGUMENT, action: { enum: STEPS }, ...WHY }, required: ['ticketNo', 'action', 'why'], additionalProperties: false },
  async use(desk, caller, { ticketNo, action, why }) {
    if (!(STEPS as readonly string[]).includes(String(action))) return { proposed: false, actions: STEPS };
    return propose(desk, caller, ticketNo, 'transition', { action: String(action) }, why);
  },
};

async function propose(desk: AiDesk, caller: Context, ticketNo: unknown, kind: ProposalKind, values: Record<string, string>, why: unknown): Promise<object> {
  const ticket = await namedTicket(caller, ticketNo, WORK_ON_TICKETS);
  const proposal = { ticketId: String(ticket.get('id')), kind, values, why: typeof why === 'string' ? why.slice(0, 500) : null, userId: String(caller.state.currentUser.id) };
  await writeTransaction(desk.db, (transaction) => keepProposal(desk, proposal, transaction));
  return PROPOSED;
}

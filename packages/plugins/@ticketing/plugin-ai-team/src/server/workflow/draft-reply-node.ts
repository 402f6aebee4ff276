import { TicketingError } from '@ticketing/plugin-tickets';
import { REPLY_TONES, type ReplyTone } from '../../domain';
import { draftReply } from '../drafts/draft-reply';
import { ThinkingNode, type NodeConfig } from './thinking-node';

export const DRAFT_REPLY_NODE = 'ticketing-ai-draft';

const LONGEST_INSTRUCTION = 1_000;

/** "Draft reply": writes a reply to the customer, which is not sent. Its result is `{text, tier, articles, skipped}`; without anything to say, `text` is null and `skipped` says why. */
export class DraftReplyNode extends ThinkingNode {
  protected async think({ ticketId, config, signal }: { ticketId: string; config: NodeConfig; signal?: AbortSignal }) {
    const tone = config.tone ?? 'friendly';
    if (!REPLY_TONES.includes(tone as ReplyTone)) throw new TicketingError('ai.inputInvalid', { field: 'tone' });
    const instruction = typeof config.instruction === 'string' ? config.instruction.trim().slice(0, LONGEST_INSTRUCTION) || null : null;
    const draft = await draftReply(this.desk, { ticketId, tone: tone as ReplyTone, instruction, writer: null }, () => undefined, signal);
    if ('skippedBecause' in draft) return { text: null, tier: null, articles: '', skipped: draft.skippedBecause };
    return { text: draft.text, tier: draft.tier, articles: draft.articles.map(({ articleNo }) => articleNo).join(', '), skipped: null };
  }
}

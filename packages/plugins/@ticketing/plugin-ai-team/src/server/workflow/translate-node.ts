import type { Model } from '@nocobase/database';
import { readPersonId, TicketingError } from '@ticketing/plugin-tickets';
import { plainTextOf } from '../../domain';
import { ticketMaterial } from '../prompts/ticket-material';
import { translate } from '../translations/translate';
import { ThinkingNode, type NodeConfig } from './thinking-node';

export const TRANSLATE_NODE = 'ticketing-ai-translate';

const LONGEST = 20_000;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;

/** "Translate": a text, or a comment of the ticket, or else its request. Its result is `{text, from, skipped}`; without a language model, `text` is null and `skipped` says why. */
export class TranslateNode extends ThinkingNode {
  protected async think({ ticketId, config }: { ticketId: string; config: NodeConfig }) {
    const to = typeof config.to === 'string' ? config.to.trim() : '';
    if (!LANGUAGE.test(to)) throw new TicketingError('ai.inputInvalid', { field: 'to' });
    const material = await ticketMaterial(this.desk, ticketId);
    if (!material) throw new TicketingError('ticket.notFound');
    const given = typeof config.text === 'string' && config.text.trim() ? config.text : null;
    const commentId = given === null ? readPersonId(config, 'commentId') : null;
    const text = given ?? (commentId ? await this.wordsOfComment(ticketId, commentId) : material.description);
    const order = { ticketId, commentId, isKept: given === null, text: plainTextOf(text.slice(0, LONGEST)).text.trim(), to, names: material.names, userId: null };
    const translation = await translate(this.desk, order);
    if ('skippedBecause' in translation) return { text: null, from: null, skipped: translation.skippedBecause };
    return { text: translation.text, from: translation.from, skipped: null };
  }

  private async wordsOfComment(ticketId: string, commentId: string): Promise<string> {
    const comment = (await this.desk.db.getCollection('ticketingComments').model.findOne({ where: { id: commentId, ticketId } as never, attributes: ['content'] })) as Model | null;
    if (!comment) throw new TicketingError('ai.inputInvalid', { field: 'commentId' });
    return String(comment.get('content') ?? '');
  }
}

import { TicketingError } from '@ticketing/plugin-tickets';
import { NAMESPACE } from '../locale';
import { languagesOf } from '../classifier/category-titles';
import { reviewThoroughly } from '../replies/review-reply';
import { ThinkingNode, type NodeConfig } from './thinking-node';

export const REVIEW_REPLY_NODE = 'ticketing-ai-review';

/** "Review reply": looks over a text before it is sent. Its result is `{mayBeSent, findingCount, findings, tier}`; `findings` has a line for each, without the secret itself. */
export class ReviewReplyNode extends ThinkingNode {
  protected async think({ ticketId, config }: { ticketId: string; config: NodeConfig }) {
    if (typeof config.text !== 'string') throw new TicketingError('ai.inputInvalid', { field: 'text' });
    const [language] = await languagesOf(this.desk.db);
    const { mayBeSent, findings, tier } = await reviewThoroughly(this.desk, { ticketId, content: config.text, userId: null, language });
    const { i18n } = this.desk.app;
    const lines = findings.map(({ excerpt, why }) => `${excerpt}: ${i18n.t(why, { ns: NAMESPACE, lng: language })}`);
    return { mayBeSent, findingCount: findings.length, findings: lines.join('\n'), tier };
  }
}

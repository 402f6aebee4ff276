import type { Transaction } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { currentChain } from '../events/execution-chain';
import { addComment } from '../services/add-comment';
import { readContent, readPersonId, readTicketId } from './read-node-config';
import { TicketNode } from './ticket-node';

export const ADD_COMMENT_NODE = 'ticketing-comment';

/** "Add comment": an internal note, or a reply the customer can read. By the desk, or in a person's name. Its result is the comment. */
export class AddCommentNode extends TicketNode {
  protected async act(config: Record<string, unknown>, transaction: Transaction) {
    const authorId = readPersonId(config, 'authorId');
    if (authorId && !(await this.desk.db.getRepository('users').count({ filter: { id: authorId }, transaction }))) {
      throw new TicketingError('ticket.inputInvalid', { field: 'authorId' });
    }
    const comment = await addComment(
      this.desk,
      {
        ticketId: readTicketId(config.ticketId),
        content: readContent(config),
        direction: 'outbound',
        // A note unless the workflow says otherwise: what a customer has read cannot be taken back.
        isInternal: config.isInternal !== false,
        channel: 'agent',
        authorId,
      },
      // For stock workflows that listen to the collection of comments.
      { stack: currentChain() ?? [] },
      transaction,
    );
    return comment.toJSON() as Record<string, unknown>;
  }
}

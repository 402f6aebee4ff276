import type { Database, Model, Transaction } from '@nocobase/database';
import { isBackdated, TicketingError } from '@ticketing/plugin-tickets';
import { findSecrets, plainTextOf } from '../../domain';
import { NAMESPACE } from '../locale';
import { NAME_OF_SECRET } from './reply-words';

interface CommentWrite {
  transaction?: Transaction;
  /** Of a request: it translates. */
  context?: { t?(key: string, options: { ns: string }): string };
}

/**
 * No reply that holds a secret gets to the database, whichever door it comes by: page, API, workflow. Internal notes and the words of customers may hold
 * them; what was sent long ago is past help. Rules of tickets run first and have decided which of these a comment is.
 */
export function blockSecrets(db: Database): void {
  db.on('ticketingComments.beforeCreate', (comment: Model, options: CommentWrite) => refuseSecrets(comment, options));
  db.on('ticketingComments.beforeUpdate', (comment: Model, options: CommentWrite) => {
    if (comment.changed('content')) refuseSecrets(comment, options);
  });
}

function refuseSecrets(comment: Model, { transaction, context }: CommentWrite): void {
  if (comment.get('direction') === 'inbound' || comment.get('isInternal') === true || isBackdated(transaction)) return;
  const kinds = [...new Set(findSecrets(plainTextOf(String(comment.get('content') ?? '')).text).map(({ kind }) => kind))];
  if (!kinds.length) return;
  const names = kinds.map((kind) => context?.t?.(NAME_OF_SECRET[kind], { ns: NAMESPACE }) ?? NAME_OF_SECRET[kind]);
  throw new TicketingError('ai.replyHoldsSecret', { field: 'content', kinds, names: names.join(', ') });
}

import { isSameRequester, type Requester } from '../merge/requester';
import { accept, refuse, type Decision } from '../refusal/refusal';

/** A comment that is to go into a new ticket. */
export interface SplitComment {
  id: string;
  at: Date;
  isFromCustomer: boolean;
  isInternal: boolean;
  /** Plain text. */
  text: string;
  /** Who asked on the ticket it was written on. */
  requester: Requester;
}

export interface Split {
  title: string;
  description: string;
  /** In the order they were written. */
  commentIds: string[];
  requester: Requester;
}

/** Comments one split may take. */
export const MOST_COMMENTS = 100;

/**
 * What the new ticket begins with: the first thing the customer wrote in the chosen comments, else the first comment he may read. Refuses
 * split.commentsMissing, split.tooMany, split.titleMissing, and split.twoCustomers: nobody may read in his ticket what somebody else wrote.
 */
export function decideSplit({ title, comments }: { title: string | null; comments: readonly SplitComment[] }): Decision<Split> {
  if (!comments.length) return refuse('split.commentsMissing', { field: 'commentIds' });
  if (comments.length > MOST_COMMENTS) return refuse('split.tooMany', { field: 'commentIds', most: MOST_COMMENTS });
  if (!title?.trim()) return refuse('split.titleMissing', { field: 'title' });
  const inOrder = [...comments].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [{ requester }] = inOrder;
  const isOfOne = inOrder.every((comment) => comment.requester === requester || isSameRequester(comment.requester, requester));
  if (!isOfOne) return refuse('split.twoCustomers', { field: 'commentIds' });
  const first = inOrder.find(({ isFromCustomer }) => isFromCustomer) ?? inOrder.find(({ isInternal }) => !isInternal);
  return accept({ title: title.trim(), description: first?.text ?? '', commentIds: inOrder.map(({ id }) => id), requester });
}

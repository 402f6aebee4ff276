import type { Candidate } from '../agents/candidate';

/** Who had the last turn of a round robin, and at which place he stood then. */
export interface Turn {
  place: number;
  userId: string;
}

type Placed = Pick<Candidate, 'sort' | 'userId'>;

/** The round robin's turn once this member was assigned a ticket. */
export const turnAfter = ({ sort, userId }: Placed): Turn => ({ place: sort, userId });

/**
 * The place after which the next turn is, among the members as they stand now: that of the one who had the last, wherever he was moved
 * to meanwhile. When he has left, whoever came after him stands at his place. Null: nobody had a turn yet.
 */
export function turnAmong(turn: Turn | null, members: readonly Placed[]): number | null {
  if (turn === null) return null;
  return members.find(({ userId }) => userId === turn.userId)?.sort ?? turn.place - 1;
}

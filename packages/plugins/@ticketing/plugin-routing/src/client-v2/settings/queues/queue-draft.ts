import { DEFAULT_WEIGHTS, type OverflowTarget, type Strategy, type Weights } from '../../../domain';
import { nameOfUser, type QueueRow } from '../rows';

export interface MemberDraft {
  userId: string;
  name: string;
}

/** A queue on the form. Numbers that are null are not limited. */
export interface QueueDraft {
  name: string;
  description: string;
  isEnabled: boolean;
  isDefault: boolean;
  strategy: Strategy;
  weights: Weights;
  /** In the order of the queue. */
  members: MemberDraft[];
  supervisorId: string | null;
  overflowAfterMinutes: number | null;
  overflowTo: OverflowTarget | null;
  overflowQueueId: string | null;
  acceptWithinMinutes: number | null;
  assignmentLimit: number | null;
  assignmentWindowMinutes: number | null;
  ignoreOlderThanHours: number | null;
  calendarId: string | null;
}

/** What is saved. */
export type QueueValues = Omit<QueueDraft, 'members' | 'calendarId'> & { members: { userId: string; sort: number }[]; calendarId?: string | null };

const idOf = (id: string | number | null | undefined): string | null => (id === null || id === undefined ? null : String(id));

export function queueDraftOf(row: Partial<QueueRow>): QueueDraft {
  return {
    name: row.name ?? '',
    description: row.description ?? '',
    isEnabled: row.isEnabled ?? true,
    isDefault: row.isDefault ?? false,
    strategy: row.strategy ?? 'skills',
    weights: { ...DEFAULT_WEIGHTS, ...row.weights },
    members: [...(row.members ?? [])]
      .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0))
      .map(({ userId, user }) => ({ userId: String(userId), name: nameOfUser(user) || String(userId) })),
    supervisorId: idOf(row.supervisorId),
    overflowAfterMinutes: row.overflowAfterMinutes ?? null,
    overflowTo: row.overflowTo ?? null,
    overflowQueueId: idOf(row.overflowQueueId),
    acceptWithinMinutes: row.acceptWithinMinutes ?? null,
    assignmentLimit: row.assignmentLimit ?? null,
    assignmentWindowMinutes: row.assignmentWindowMinutes ?? null,
    ignoreOlderThanHours: row.ignoreOlderThanHours ?? null,
    calendarId: idOf(row.calendarId),
  };
}

/** Room between two members, so that one made over the API can stand between them. */
const STEP = 10;

/** What to save; `hasCalendars`: only then there is a column for one. */
export function queueValuesOf({ members, calendarId, ...plain }: QueueDraft, hasCalendars: boolean): QueueValues {
  const overflows = plain.overflowTo !== null;
  return {
    ...plain,
    name: plain.name.trim(),
    overflowAfterMinutes: overflows ? plain.overflowAfterMinutes : null,
    overflowQueueId: plain.overflowTo === 'queue' ? plain.overflowQueueId : null,
    members: members.map(({ userId }, index) => ({ userId, sort: (index + 1) * STEP })),
    ...(hasCalendars && { calendarId }),
  };
}

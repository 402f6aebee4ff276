import type { StatusWord } from '../../domain';

/** A status for customers: its word, its colour, and what it means for them. */
export const STATUS_LOOKS: Record<StatusWord, { label: string; colour: string; meaning: string }> = {
  received: { label: 'Received', colour: 'blue', meaning: 'We have your request and will get to it.' },
  inProgress: { label: 'Being worked on', colour: 'geekblue', meaning: 'Somebody is working on it.' },
  waiting: { label: 'Waiting', colour: 'gold', meaning: 'We are waiting for something. If we asked you something, please answer below.' },
  solved: { label: 'Solved', colour: 'green', meaning: 'We think it is solved. Please tell us whether it is.' },
  closed: { label: 'Closed', colour: 'default', meaning: 'This request is closed.' },
  merged: { label: 'Joined', colour: 'default', meaning: 'We go on with it together with another request.' },
  cancelled: { label: 'Withdrawn', colour: 'default', meaning: 'This request was ended without a solution.' },
};

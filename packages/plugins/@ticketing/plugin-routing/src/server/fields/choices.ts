import { tExpression } from '../locale';

// Labels of another plugin's namespace are given as expressions.
const labelled = (value: string, label: string, color?: string) => ({ value, label: tExpression(label), ...(color && { color }) });

export const STRATEGY_CHOICES = [
  labelled('skills', 'Best fit'),
  labelled('leastLoaded', 'Least loaded'),
  labelled('roundRobin', 'Round robin'),
  labelled('sequential', 'In order'),
  labelled('random', 'By chance'),
  labelled('manual', 'By hand'),
];

export const OVERFLOW_CHOICES = [labelled('queue', 'Another queue'), labelled('supervisor', 'The supervisor')];

export const AVAILABILITY_CHOICES = [
  labelled('online', 'Online', 'green'),
  labelled('away', 'Away', 'orange'),
  labelled('offline', 'Offline', 'default'),
];

export const ASSIGNMENT_KIND_CHOICES = [
  labelled('automatic', 'Automatic', 'blue'),
  labelled('manual', 'Manual', 'default'),
  labelled('overflow', 'Overflow', 'orange'),
  labelled('handover', 'Hand over', 'purple'),
];

export const END_REASON_CHOICES = [
  labelled('returned', 'Returned', 'orange'),
  labelled('unaccepted', 'Not accepted in time', 'red'),
  labelled('transferred', 'Transferred', 'geekblue'),
  labelled('finished', 'Finished', 'green'),
  labelled('reassigned', 'Assigned to somebody else', 'default'),
  labelled('deleted', 'Ticket deleted', 'default'),
];

export const PRIORITY_CHOICES = ['P0', 'P1', 'P2', 'P3'].map((value) => ({ value, label: value }));

export const LANGUAGE_CHOICES = [labelled('en', 'English'), labelled('zh', 'Chinese')];

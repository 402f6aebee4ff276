import type { HoldReason } from '../../domain';
import { tExpr } from '../locale';

/** Why a queue assigns a ticket to nobody, whoever could take it. */
export const HOLD_SENTENCES: Record<HoldReason, string> = {
  queueDisabled: tExpr('The queue is switched off'),
  manual: tExpr('Tickets of this queue are assigned by hand'),
  old: tExpr('It has been silent for so long that the queue leaves it to people'),
};

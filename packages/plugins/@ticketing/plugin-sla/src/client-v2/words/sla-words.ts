import type { SlaState, Target } from '../../domain';
import { tExpr } from '../locale';

/** Titles to translate when shown. */
export const TARGET_TITLES: Record<Target, string> = {
  firstResponse: tExpr('First response'),
  nextReply: tExpr('Next reply'),
  resolution: tExpr('Resolution'),
};

export const STATE_TITLES: Record<SlaState, string> = {
  ok: tExpr('On track'),
  warning: tExpr('Due soon'),
  breached: tExpr('Breached'),
  paused: tExpr('Paused'),
  met: tExpr('Met'),
  waived: tExpr('Waived'),
};

import type { Strategy } from '../../domain';
import { tExpr } from '../locale';

/** Names to translate when shown. */
export const STRATEGY_TITLES: Record<Strategy, string> = {
  skills: tExpr('Best fit'),
  leastLoaded: tExpr('Least loaded'),
  roundRobin: tExpr('Round robin'),
  sequential: tExpr('In order'),
  random: tExpr('By chance'),
  manual: tExpr('By hand'),
};

/** What each does, in one sentence. */
export const STRATEGY_SENTENCES: Record<Strategy, string> = {
  skills: tExpr('Whoever fits best gets the ticket: skills, load, language and history are weighed as set below.'),
  leastLoaded: tExpr('Whoever has the least open work gets the ticket; urgent tickets count more.'),
  roundRobin: tExpr('The members take turns, one ticket each.'),
  sequential: tExpr('The first member of the list who can take it gets the ticket; the next one only when the first cannot.'),
  random: tExpr('A lot decides among those who can take it.'),
  manual: tExpr('Nobody is assigned automatically: people take tickets or are given them.'),
};

import { tExpr, type T } from '../locale';
import type { IneligibleAgent } from '../api/reason';
import { momentWords } from './moment-words';
import type { NameOfSkill } from './reason-words';

/** Why somebody cannot take a ticket; `{{…}}` are facts of the reason. */
const SENTENCES: Record<string, string> = {
  disabled: tExpr('takes no tickets at present'),
  returned: tExpr('returned this ticket'),
  unaccepted: tExpr('did not accept this ticket in time'),
  offline: tExpr('is offline'),
  away: tExpr('is away'),
  full: tExpr('is full: {{open}} of {{capacity}} tickets'),
  fullForPriority: tExpr('is full for {{priority}}: {{open}} of {{capacity}} tickets'),
  limit: tExpr('got {{limit}} tickets within {{windowMinutes}} min, the most the queue allows'),
};

/** What is against somebody, in words, at `now` (ms); a reason of another version is told by its name. */
export function ineligibleWords({ reason, params }: IneligibleAgent, now: number, t: T, nameOf: NameOfSkill): string {
  if (reason === 'skill') return skillWords(params, t, nameOf);
  if (reason === 'absent') return absenceWords(params.until, now, t);
  return SENTENCES[reason] ? t(SENTENCES[reason], params) : reason;
}

function skillWords({ skill, level, minLevel }: IneligibleAgent['params'], t: T, nameOf: NameOfSkill): string {
  const facts = { skill: nameOf(String(skill)), level, minLevel };
  return level ? t('{{skill}} level {{level}}, needed is {{minLevel}}', facts) : t('lacks {{skill}} level {{minLevel}}', facts);
}

const absenceWords = (until: unknown, now: number, t: T) =>
  typeof until === 'string' ? t('is on leave until {{at}}', { at: momentWords(until, now) }) : t('is on leave');

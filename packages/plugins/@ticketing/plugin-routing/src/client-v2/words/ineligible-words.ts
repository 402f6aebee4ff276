import type { T } from '../locale';
import type { IneligibleAgent } from '../api/reason';
import { momentWords } from './moment-words';
import type { NameOfSkill } from './reason-words';

type Facts = IneligibleAgent['params'];

/** Why somebody cannot take a ticket; facts of the reason are filled in. */
const SENTENCES: Record<string, (facts: Facts, t: T) => string> = {
  disabled: (_facts, t) => t('takes no tickets at present'),
  returned: (_facts, t) => t('returned this ticket'),
  unaccepted: (_facts, t) => t('did not accept this ticket in time'),
  offline: (_facts, t) => t('is offline'),
  away: (_facts, t) => t('is away'),
  full: (facts, t) => t('is full: {{open}} of {{capacity}} tickets', facts),
  fullForPriority: (facts, t) => t('is full for {{priority}}: {{open}} of {{capacity}} tickets', facts),
  limit: (facts, t) => t('got {{limit}} tickets within {{windowMinutes}} min, the most the queue allows', facts),
};

/** What is against somebody, in words, at `now` (ms); a reason of another version is told by its name. */
export function ineligibleWords({ reason, params }: IneligibleAgent, now: number, t: T, nameOf: NameOfSkill): string {
  if (reason === 'skill') return skillWords(params, t, nameOf);
  if (reason === 'absent') return absenceWords(params.until, now, t);
  return SENTENCES[reason]?.(params, t) ?? reason;
}

function skillWords({ skill, level, minLevel }: Facts, t: T, nameOf: NameOfSkill): string {
  const facts = { skill: nameOf(String(skill)), level, minLevel };
  return level ? t('{{skill}} level {{level}}, needed is {{minLevel}}', facts) : t('lacks {{skill}} level {{minLevel}}', facts);
}

const absenceWords = (until: unknown, now: number, t: T) =>
  typeof until === 'string' ? t('is absent until {{at}}', { at: momentWords(until, now) }) : t('is absent');

import type { Reason, ReasonParams, ReasonRule } from '../../domain';
import type { T } from '../locale';
import { durationWords } from './duration-words';
import { languageWords } from './language-words';

/** The name of a skill by its code; the code itself when nobody knows it. */
export type NameOfSkill = (code: string) => string;

type WordsOf<Rule extends ReasonRule> = (params: ReasonParams[Rule], t: T, nameOf: NameOfSkill) => string;

/** What each rule says about somebody, made of its facts. */
const WORDS: { [Rule in ReasonRule]: WordsOf<Rule> } = {
  skill: ({ skill, level }, t, nameOf) => t('{{skill}} level {{level}}', { skill: nameOf(skill), level }),
  load: ({ open, capacity }, t) => t('{{open}} of {{capacity}} tickets open', { open, capacity }),
  fairness: ({ minutes }, t) =>
    minutes === null ? t('has not been given a ticket yet') : t('last ticket {{time}} ago', { time: durationWords(minutes, t) }),
  lastAgent: ({ times }, t) => (times > 1 ? t('helped this customer {{times}} times before', { times }) : t('helped this customer before')),
  language: ({ language }, t) => t('speaks {{language}}', { language: languageWords(language, t) }),
  slaTime: ({ minutesLeft, open }, t) =>
    minutesLeft > 0
      ? t('due in {{time}}, and {{open}} tickets open', { time: durationWords(minutesLeft, t), open })
      : t('overdue, and {{open}} tickets open', { open }),
  turn: ({ place }, t) => t('number {{place}} in turn', { place }),
  order: ({ place }, t) => t('number {{place}} in the order of the queue', { place }),
  chance: ({ place }, t) => t('number {{place}} by lot', { place }),
};

/** One reason in words: "ERP level 3", "2 of 10 tickets open". A rule of another version is told by its name. */
export function reasonWords({ rule, params }: Reason, t: T, nameOf: NameOfSkill): string {
  const words = WORDS[rule] as WordsOf<ReasonRule> | undefined;
  return words ? (words as (params: Reason['params'], t: T, nameOf: NameOfSkill) => string)(params, t, nameOf) : rule;
}

/** All reasons in one line, as they were told: "speaks Chinese · ERP level 3 · 2 of 10 tickets open". */
export const reasonsLine = (reasons: readonly Reason[], t: T, nameOf: NameOfSkill): string =>
  reasons.map((reason) => reasonWords(reason, t, nameOf)).join(' · ');

// Tickets nobody wrote, to measure time: words drawn by Zipf's law from 6,000, as in real texts, and about every seventh from the 60 of its label.
const SYLLABLES = ['ba', 'ko', 'ri', 'ten', 'mu', 'sal', 'vor', 'ne', 'pli', 'gra', 'chi', 'wo', 'dus', 'lem', 'tra', 'fi'];
const VOCABULARY = 6_000;
const WORDS_OF_A_LABEL = 60;
const SHARE_OF_LABEL = 0.15;
const WORDS = { fewest: 60, most: 100 };

/**
 * @param {number} count of tickets
 * @param {number} labelCount of labels, all of them as often
 * @returns {{ text: string, label: string }[]} the same each time
 */
export function madeUpTickets(count, labelCount) {
  const random = numbersFrom(5);
  const below = (limit) => Math.floor(random() * limit);
  const word = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  const words = Array.from({ length: VOCABULARY }, word);
  const ofLabel = Array.from({ length: labelCount }, () => Array.from({ length: WORDS_OF_A_LABEL }, () => words[below(VOCABULARY)]));
  const common = () => words[Math.floor(VOCABULARY * random() ** 3)];
  return Array.from({ length: count }, (_, at) => {
    const label = at % labelCount;
    const length = WORDS.fewest + below(WORDS.most - WORDS.fewest);
    const text = Array.from({ length }, () => (random() < SHARE_OF_LABEL ? ofLabel[label][below(WORDS_OF_A_LABEL)] : common())).join(' ');
    return { text: `${text}.`, label: `label ${label}` };
  });
}

function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

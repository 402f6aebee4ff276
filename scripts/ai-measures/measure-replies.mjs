// What do the rules say of texts whose sentiment people have judged, and of replies that must be stopped or softened?

/** Counts of read sentiment for each judged one. */
export function measureSentiment(ai, generalValence, items) {
  const read = items.map(({ text, label }) => ({ label, sentiment: ai.readSentiment(text, generalValence).sentiment }));
  const count = (label, sentiment) => read.filter((one) => one.label === label && one.sentiment === sentiment).length;
  return {
    count: items.length,
    agreement: read.filter(({ label, sentiment }) => label === sentiment).length / items.length,
    opposite: (count('positive', 'negative') + count('negative', 'positive')) / items.length,
    table: ai.SENTIMENTS.map((label) => ({ label, counts: ai.SENTIMENTS.map((sentiment) => count(label, sentiment)) })),
  };
}

/** Each reply with the rules that answer; it passes when something answers and it is stopped exactly where it must be. */
export const judgeReplies = (ai, items) => items.map(({ input, issue_type: issue, must_block: mustBlock }) => {
  const { mayBeSent, secrets, tone } = ai.checkReply(input);
  const rules = [...secrets.map(({ kind }) => `secret: ${kind}`), ...tone.map(({ rule }) => rule)];
  return { input, issue, rules, isStopped: !mayBeSent, passes: rules.length > 0 && mayBeSent !== mustBlock };
});

// The figures as docs/ai-evaluation.md.
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const seconds = (time) => `${(time / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export const aiReport = ({ day, dev, crossValidation, similar, time, language, sentiment, replies, floor, likenessFloor, model }) => `# How good the built-in models are

What AI does without an LLM service: rules, word lists and a classifier that learns from the desk's own tickets. Written by \`npm run eval:ai -- FOLDER\`, where FOLDER
has the test sets below (they are not in this repository). Measured on ${day}; times on a shared machine of two cores.

## Category of a text
BANKING77 (PolyAI, CC-BY-4.0): questions to a bank in English under 77 labels, ten examples of each to learn from. Nearest centroid of TF-IDF, off the shelf: 68.8 % first guess, 84.1 % in
the first three.

| asked | texts | first guess | in the first three |
|---|---|---|---|
| texts kept apart | ${dev.count} | ${percent(dev.top1)} | ${percent(dev.top3)} |
| training texts, five-fold cross-validation | ${crossValidation.count} | ${percent(crossValidation.top1)} | ${percent(crossValidation.top3)} |

Parameters were chosen by cross-validation on the training texts alone. What confidence is worth, on the texts kept apart:

| confidence from | texts above | right of those | mean confidence of those |
|---|---|---|---|
${dev.floors.map(({ floor: from, coverage, accuracy, said }) => `| ${from}${from === floor ? ' (our floor)' : ''} | ${percent(coverage)} | ${percent(accuracy)} | ${percent(said)} |`).join('\n')}

Multinomial logistic regression over words, pairs of words and parts of words (TF-IDF), a temperature fitted on held-out tickets. Of Chinese, characters and their neighbours. Tickets of a
real desk are longer and their categories overlap: measure on your own before anything is applied without a person.

Not measured: Chinese, for want of a public set we may use; unit tests show that it learns.

## Tickets like another one
The same texts: for each text kept apart, the five most like it among ${similar.candidates} others, by TF-IDF over stems. It counts when it has the
same label, which ten of them have.

| | |
|---|---|
| the first one is about the same | ${percent(similar.top1)} |
| one of the first five is | ${percent(similar.top5)} |
| of all that are shown, about the same | ${percent(similar.right)} |
| nothing shown (all below ${likenessFloor}) | ${percent(similar.none)} |
| time among 1,000 tickets of 80 words, p50 / p95 | ${ms(similar.ms.p50)} / ${ms(similar.ms.p95)} |

## Time and size
| | |
|---|---|
| training on ${dev.trainingTexts} short texts, 77 labels | ${seconds(dev.trainingMs)} |
| training on 10,000 made-up tickets of 80 words, 40 labels | ${seconds(time.trainingMs)} |
| category of one ticket, p50 / p95 | ${ms(time.classifyMs.p50)} / ${ms(time.classifyMs.p95)} |
| category, language, sentiment, urgency, keywords and summary of one ticket, p50 / p95 | ${ms(time.allMs.p50)} / ${ms(time.allMs.p95)} |
| a correction learned at once, p95 | ${ms(time.correctionMs.p95)} |
| stored as JSON: ${dev.trainingTexts} texts, 77 labels / 10,000 tickets, 40 labels | ${megabytes(dev.storedBytes)} / ${megabytes(time.storedBytes)} |

## Language
Texts of the host's screens in its translations: labels and hints, shorter than tickets, some of them not translated.

| | words | texts | right | wrong | not known |
|---|---|---|---|---|---|
${language.map(({ group, words, count, right, wrong }) => `| ${group} | ${words} | ${count} | ${percent(right)} | ${percent(wrong)} | ${percent(1 - right - wrong)} |`).join('\n')}

Japanese without a syllable sign of its own is read as Chinese.

## Sentiment
${sentiment.count} tweets and product reviews of the VADER data, each judged by twenty people. Agreement: ${percent(sentiment.agreement)}; the opposite was read in ${percent(sentiment.opposite)}.

| judged | ${sentiment.table.map(({ label }) => `read as ${label}`).join(' | ')} |
|---|---|---|---|
${sentiment.table.map(({ label, counts }) => `| ${label} | ${counts.join(' | ')} |`).join('\n')}

To a desk, a fault is a fact and "please" is no praise: both are neutral here, which costs agreement on reviews. Chinese is read by a list of our own, without a test set.

## Replies that must be stopped or softened
From the AI chapter of NocoBase's ticketing solution.

| reply | what is wrong | rules that answer | stopped | |
|---|---|---|---|---|
${replies.map(({ input, issue, rules, isStopped, passes }) => `| ${input} | ${issue} | ${rules.join(', ') || '–'} | ${isStopped ? 'yes' : 'no'} | ${passes ? 'passes' : 'fails'} |`).join('\n')}

## With a language model
${model ? modelReport(model, floor) : 'None was configured. The same command asks one when `AI_EVAL_BASE_URL`, `AI_EVAL_MODEL` and `AI_EVAL_API_KEY` name an OpenAI-compatible service; `AI_EVAL_SAMPLE` says about how many texts.'}
`;

const modelReport = ({ model, asked, right, sure, judged, agreement, bad, ms: time, inputTokens, outputTokens }, floor) => `\`${model}\`, asked about samples of the same texts with the prompt of this measure; the labels are told by name, without examples.

| | |
|---|---|
| category, first guess, of ${asked} texts | ${percent(right)} |
| sure (confidence from ${floor}) / right of those | ${percent(sure.coverage)} / ${percent(sure.accuracy)} |
| sentiment as judged, of ${judged} texts | ${percent(agreement)} |
| answers that could not be used | ${bad} |
| time of an answer, p50 / p95 | ${ms(time.p50)} / ${ms(time.p95)} |
| tokens read / written | ${inputTokens} / ${outputTokens} |`;

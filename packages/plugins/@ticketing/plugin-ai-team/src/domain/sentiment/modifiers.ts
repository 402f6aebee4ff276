/** Words that turn the next ones round. English contractions in -n't do so, too. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  ...'not no never none neither nor nothing without cannot hardly barely scarcely rarely seldom isnt dont doesnt didnt cant wont wasnt'.split(' '),
  ...'不 没 没有 未 无 非 别 并不 并非 不是 毫无 不太 不够 不怎么 从不 從不 沒 沒有'.split(' '),
]);

/** By how much a word before another makes it stronger, or weaker (C. Hutto, E. Gilbert: 0.293 of a valence, the mean of what raters felt). */
const STEP = 0.293;
export const DEGREES: ReadonlyMap<string, number> = new Map([
  ...'very really extremely absolutely completely totally so too incredibly highly utterly truly quite entirely most more particularly especially'.split(' ').map((word) => [word, STEP] as const),
  ...'slightly somewhat partly almost little less bit fairly kinda'.split(' ').map((word) => [word, -STEP] as const),
  ...'很 非常 太 极其 十分 特别 超级 超 真 真的 实在 完全 相当 极 最 更 挺 这么 如此 極其 特別'.split(' ').map((word) => [word, 2 * STEP] as const),
  ...'有点 有些 稍微 略 略微 一点 比较 還算 还算'.split(' ').map((word) => [word, -STEP] as const),
]);

/** After these comes what the sentence is really about. */
export const CONTRASTS: ReadonlySet<string> = new Set(['but', 'however', 'yet', '但', '但是', '可是', '不过', '然而', '可惜', '不過']);

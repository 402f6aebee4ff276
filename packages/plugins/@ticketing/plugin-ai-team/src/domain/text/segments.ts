import { foldCase, isHan } from './words';

/** Cuts Chinese into words; Node has a dictionary. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Names of products and codes stay whole: "wi-fi", "node.js", "0x80070005". */
const COMPOUNDS = /[\p{L}\p{N}]+(?:[-._'][\p{L}\p{N}]+)*/gu;
/** Characters the dictionary cuts off from the noun they end: 会议室, 投影仪, 打印机. */
const NOUN_ENDINGS = new Set('室仪机器员部费表号单卡线屏率盘网店间楼库层组端儀機員費號單線盤網間樓庫層組');

/** The words of a text in lower case as a reader would count them, Chinese ones by a dictionary. */
export const segmentsOf = (text: string): string[] =>
  (foldCase(text).match(COMPOUNDS) ?? []).flatMap((piece) => (isHan(piece) ? chineseWords(piece) : [piece]));

function chineseWords(piece: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(piece)) {
    const before = words.at(-1);
    if (NOUN_ENDINGS.has(segment) && before && before.length > 1 && isHan(before)) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

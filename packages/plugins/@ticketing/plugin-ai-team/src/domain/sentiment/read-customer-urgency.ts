export const CUSTOMER_URGENCIES = ['low', 'normal', 'high'] as const;
/** How urgent a text says it is: what the customer says, never the priority. The fourth level of tickets, critical, is for people to choose. */
export type CustomerUrgency = (typeof CUSTOMER_URGENCIES)[number];

/** A longer mail is quotes and signatures. In UTF-16 units. */
const MOST_CHARACTERS = 3_000;

/** No hurry, in so many words: looked for first, since "not urgent" has "urgent" in it. */
const NO_HURRY: readonly RegExp[] = [
  /\b(?:not|isn['’]?t|nothing|no longer|hardly)\s+(?:\w+\s+)?(?:urgent|time[- ]critical)\b/giu, /\bno\s+(?:\w+\s+)?(?:rush|hurry|urgency)\b/giu,
  /\b(?:low priority|whenever (?:you|it)|when you (?:have|get) (?:time|a chance|a minute)|at your (?:convenience|leisure)|take your time|just (?:a question|curious|wondering))\b/giu,
  /不(?:是很|是特别|太|是|怎么|用)?(?:着急|急|紧急|緊急)|没那么急|不赶时间|有空(?:的时候|时)?(?:再|帮)?|方便的?(?:时候|时)|低优先级|慢慢来/gu,
];

/** Hurry, and what cannot wait: production stands still, nobody can work, people or data are in danger. */
const HURRY: readonly RegExp[] = [
  /\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|as soon as possible|immediate(?:ly)?|right (?:now|away)|emergency|critical|top priority|high priority|p0|p1|sev ?1|time[- ]critical)\b/iu,
  /\b(?:production|prod|server|system|site|website|network|line|shop|service|everything|internet|e-?mail)\s+(?:\w+\s+)?(?:is |are |went |has been |have been )?(?:completely |totally |all )?(?:down|offline|dead|on fire)\b/iu,
  /\b(?:outage|standstill|data (?:loss|breach|leak)|security (?:breach|incident)|ransomware|hacked|stolen|fire alarm|smoke|leaking|flood(?:ed|ing)?)\b/iu,
  /\b(?:no ?(?:one|body)|none of us|all (?:of us|users|customers|staff)|whole (?:team|office|department|company)|entire (?:team|office|department|company))\b[^.!?\n]{0,30}\b(?:can(?:no|['’])?t|cannot|can\b|unable|blocked|affected|stuck|work)/iu,
  /\b(?:need(?:ed|s)?|must|have to|due|deadline)\b[^.!?\n]{0,40}\b(?:today|tonight|within (?:the|an|one|two|\d+) hours?|in (?:an|one|two|\d+) (?:hours?|minutes?)|by (?:noon|end of (?:the )?day|eod))\b/iu,
  /紧急|緊急|加急|急需|急用|万分火急|十万火急|很急|急急|着急|非常急|尽快|盡快|马上|馬上|立刻|立即|赶紧|赶快|速度处理|刻不容缓|火烧眉毛/u,
  /(?:生产|线上|系统|服务器|服务|网站|网络|全公司|全部|整个|产线|數據庫|数据库)[^。！？\n]{0,8}(?:宕机|挂了|瘫痪|崩溃|中断|停机|停产|停线|不可用|无法使用|用不了|當機)|停产|数据(?:丢失|泄露)|被盗|着火|冒烟|漏水/u,
  /所有(?:人|用户|同事|员工)[^。！？\n]{0,10}(?:无法|不能|没法|都)|(?:今天|今晚|下班)(?:之)?(?:内|前)?(?:必须|一定要|要)|(?:必须|务必)[^。！？\n]{0,6}(?:今天|今晚|下班前)/u,
];

/** How urgent a text says it is, in English and Chinese; normal where it says nothing. Hurry beside "no hurry" is hurry. */
export function readCustomerUrgency(text: string): CustomerUrgency {
  const folded = text.slice(0, MOST_CHARACTERS).normalize('NFKC');
  const rest = NO_HURRY.reduce((left, pattern) => left.replace(pattern, ' '), folded);
  if (HURRY.some((pattern) => pattern.test(rest))) return 'high';
  return rest === folded ? 'normal' : 'low';
}

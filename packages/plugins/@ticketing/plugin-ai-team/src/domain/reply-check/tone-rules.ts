/** What in a reply may hurt a customer or bind the desk. */
export const TONE_RULES = ['blamesCustomer', 'overPromises', 'dismissive', 'rude', 'cold', 'bluntRefusal'] as const;
export type ToneRuleName = (typeof TONE_RULES)[number];

/** Words that go by a rule, and the key of the wording to propose instead. Keys are texts of the plugin: `replyCheck.better.<better>`. */
export interface TonePattern {
  rule: ToneRuleName;
  pattern: RegExp;
  better?: BetterWording;
}

export const BETTER_WORDINGS = ['weFound', 'nextTime', 'askAgain', 'weAimTo', 'byWhen', 'letMeHelp', 'letMeLookInto', 'sorryForTrouble', 'whatWeCanDo', 'asMentioned', 'forgetWord'] as const;
export type BetterWording = (typeof BETTER_WORDINGS)[number];

const RECENT = String.raw`(?:already|just|previously|repeatedly|clearly)`;
const SAID = '(?:said|told|explained|mentioned|wrote|answered|stated)';

const ENGLISH: readonly TonePattern[] = [
  { rule: 'blamesCustomer', better: 'nextTime', pattern: /\byou (?:(?:should|ought to|were supposed to)(?: really| simply| just)?(?: not)? have|(?:should|ought)n['’]t have|could (?:have (?:just|simply|easily|at least)|(?:just|simply|easily|at least) have))\b(?! (?:received|got|gotten|seen|been|access|an?|the|your|any|no|enough|to|\d+)\b)/giu },
  { rule: 'blamesCustomer', better: 'weFound', pattern: /(?<!\b(?:if|case|when|whether|unless|did|have|that) )\byou(?:['’]ve| have)? (?:obviously |clearly |must have )?(?:broke|broken|damaged|ruined|messed up|caused|failed to|forgot to|neglected|ignored|did(?:n['’]?t| not) (?:read|follow|listen|pay attention|bother))\b(?: (?:it|this|that|them))?(?: yourself| yourselves)?/giu },
  { rule: 'blamesCustomer', better: 'weFound', pattern: /\b(?:your (?:own )?(?:fault|mistake|negligence|carelessness)|you are (?:to blame|responsible for this)|because of you|user error|operator error|you(?:['’]re| are) (?:doing|using) it wrong|you did (?:it |this |something )?wrong)\b/giu },
  { rule: 'blamesCustomer', better: 'asMentioned', pattern: new RegExp(String.raw`\b(?:as|like) (?:I|we)(?:['’]ve| have)?(?: ${RECENT})? ${SAID}(?: (?:you|before|above))?(?: ${RECENT}| before| many times| several times)?|\b(?:I|we)(?:['’]ve| have)? (?:${RECENT} ${SAID}|${SAID} you ${RECENT})\b|\bhow many times (?:do|must|have|should|will) (?:I|we)\b|\bonce again,? (?:you|please read)`, 'giu') },
  { rule: 'blamesCustomer', better: 'askAgain', pattern: /\b(?:read the (?:manual|instructions|docs|documentation|e-?mail)(?: (?:first|again|properly|carefully))|did you even|why did(?:n['’]?t| not) you|if you had (?:only |just )?(?:read|listened|followed|told|checked))\b/giu },
  { rule: 'overPromises', better: 'weAimTo', pattern: /(?<!no )(?<!not )(?<!can['’]?t )(?<!cannot )\b(?:(?:I|we)(?:['’]ll| will| can| do| hereby)? (?:absolutely |fully |personally |100 ?% )*(?:guarantee|promise|swear)|you have (?:my|our) (?:word|guarantee))\b/giu },
  { rule: 'overPromises', better: 'byWhen', pattern: /\b(?:definitely|certainly|for sure|without fail|absolutely|guaranteed|no matter what)\b[^.!?\n]{0,50}\b(?:today|tonight|tomorrow|by (?:the )?(?:end of (?:the )?(?:day|week)|monday|tuesday|wednesday|thursday|friday|noon|eod)|within \w+ (?:minutes?|hours?|days?)|next week|be (?:fixed|solved|resolved|done|delivered|refunded))\b/giu },
  { rule: 'overPromises', better: 'byWhen', pattern: /\b(?:will|['’]ll) (?:be (?:fixed|solved|resolved|done|ready|delivered|refunded)|fix (?:it|this)|have (?:it|this) (?:fixed|done))\b[^.!?\n]{0,25}\b(?:for sure|definitely|guaranteed|without fail|100 ?%|no matter what)/giu },
  { rule: 'overPromises', better: 'weAimTo', pattern: /\b(?:(?:this |it )?(?:will )?never (?:happens?|happen) again|100 ?% (?:sure|certain|safe|guaranteed?)|always be available|(?:full|complete) refund (?:is )?guaranteed)\b/giu },
  { rule: 'dismissive', better: 'letMeHelp', pattern: /\b(?:not (?:my|our) (?:problem|fault|job|responsibility|department|business)|nothing (?:we|I) can do(?! (?:before|until|without)\b)|(?:isn['’]?t|is not) (?:my|our) (?:problem|fault|job|responsibility)|ask (?:somebody|someone) else|that['’]?s (?:your|not our|not my) problem|(?:deal|live) with it|we don['’]?t care|(?:I|we) couldn['’]?t care less|take it or leave it|it is what it is|too bad\b)/giu },
  { rule: 'dismissive', better: 'letMeLookInto', pattern: /\b(?:works (?:fine )?(?:for|on) (?:me|us|my machine|our side)|nobody else (?:has|had|complained)|you(?:['’]re| are) the only one|(?:it['’]?s |that['’]?s )?just (?:google|restart) it|it['’]?s not (?:a )?(?:big deal|that hard|rocket science))\b/giu },
  { rule: 'rude', better: 'sorryForTrouble', pattern: /\b(?:calm down|relax\b|chill out|get over it|stop (?:complaining|whining|bothering|asking|writing|spamming)|shut up|be quiet|grow up|don['’]?t be (?:silly|ridiculous|stupid|rude|dramatic)|you(?:['’]re| are) (?:being )?(?:wrong|rude|ridiculous|unreasonable|stupid|overreacting|lying)|stupid|idiot(?:ic)?|moron|dumb|nonsense|ridiculous|whatever[.!]|damn|wtf|what do you expect|your attitude)\b/giu },
  { rule: 'rude', better: 'forgetWord', pattern: /\b(?:obviously|evidently you|everybody knows|everyone knows|any child|common sense|per my last e-?mail|needless to say|with all due respect)\b/giu },
  { rule: 'cold', better: 'letMeLookInto', pattern: /(?<=^|[.!?\n]\s{0,3})(?:sorry,? )?(?:I |we )?(?:do not|don['’]?t|dunno|have no) (?:know|idea)(?: (?:about (?:that|this)|that|why|what to do))?(?=\s{0,3}(?:[.!]|$))|(?<=^|[.!?\n]\s{0,3})(?:no idea|no clue|dunno|can['’]?t help(?: you)?|n\/a)(?=\s{0,3}(?:[.!]|$))/gimu },
  { rule: 'bluntRefusal', better: 'whatWeCanDo', pattern: /(?<=^|[.!?\n]\s{0,3})no,(?: (?:this|that|it|you|we|I|there)\b)[^.!?\n]{0,60}\b(?:not|isn['’]?t|aren['’]?t|can['’]?t|cannot|won['’]?t|don['’]?t|doesn['’]?t|no)\b(?: \w+){0,3}/giu },
  { rule: 'bluntRefusal', better: 'whatWeCanDo', pattern: /(?<=^|[.!?\n]\s{0,3})(?:no(?:pe)?[.!]|impossible|denied|rejected|out of the question|no way|that['’]?s (?:impossible|out of the question)|we (?:don['’]?t|do not|won['’]?t|will not) do that)(?=\s|$|[.!])/giu },
];

const CHINESE: readonly TonePattern[] = [
  { rule: 'blamesCustomer', better: 'nextTime', pattern: /(?:你|您)(?:们)?(?:本来|早)?(?:就)?(?:应该|应当|該|该)(?:早|先|提前)|(?:你|您)(?:们)?(?:为什么|怎么|干嘛|為什麼)(?:不|没|不早)/gu },
  { rule: 'blamesCustomer', better: 'weFound', pattern: /(?:你|您)(?:们)?(?:自己|自已)(?:的)?(?:弄坏|搞坏|操作|造成|没|不|的问题|的错|的原因|弄|搞|看)|(?:是|都是|怪)(?:你|您)(?:们)?(?:自己)?(?:的)?(?:错|问题|责任|原因)|(?:你|您)(?:们)?(?:操作不当|弄错了|搞错了|弄坏|搞坏|没看(?!到)|没有看(?!到))/gu },
  { rule: 'blamesCustomer', better: 'asMentioned', pattern: /(?:我|我们)?(?:都|已经|早就|早|之前)?(?:跟|和|给|告诉)(?:你|您)(?:们)?(?:说过|说了|讲过|解释过|过)(?:很多|多少|好几)?(?:次|遍|了)?|说了(?:多少|很多|好几)(?:次|遍)|(?:还要|要)我说(?:几|多少)(?:次|遍)/gu },
  { rule: 'overPromises', better: 'weAimTo', pattern: /(?<!不|没|无法|不能|不敢|没法|难以|为了|为|以|请|来|质量|質量)(?:保证|担保|承诺|擔保|保證|承諾)(?!金|书|期|書|的)|(?:绝对(?:不会|没问题|能|可以)|(?:百分之?百|100%)(?:会|能|可以|解决|没问题|确定)|再也不会|万无一失|肯定不会再|永远不会)/gu },
  { rule: 'overPromises', better: 'byWhen', pattern: /(?:肯定|一定|绝对|必定)[^。！？\n]{0,8}(?:今天|今晚|明天|马上|立刻|立即|本周|下周|\d+(?:分钟|小时|天)内)[^。！？\n]{0,10}|(?:今天|今晚|明天|马上|立刻|本周|下周|\d+(?:分钟|小时|天)内)[^。！？\n]{0,6}(?:肯定|一定|绝对|必定)(?:会|能|可以)?[^。！？，\n]{0,10}/gu },
  { rule: 'dismissive', better: 'letMeHelp', pattern: /(?:不是|不归|不关|不属于)(?:我|我们)(?:部门)?(?:的)?(?:问题|责任|事|管|事情|职责|負責|负责)|(?:与|和|跟)(?:我|我们)无关|(?:不|没)(?:关|干)我(?:们)?的?事|我(?:们)?(?:管不了|没办法|也没办法|无能为力|不管|没辙)|(?:你|您)(?:自己)?(?:去)?(?:找|问)(?:别人|其他人|别的部门)|(?:爱|愿意)(?:用|买)不(?:用|买)|随便你|隨便你|自己(?:想办法|看着办|百度)|(?:你|您)自己解决/gu },
  { rule: 'dismissive', better: 'letMeLookInto', pattern: /(?:我们?|我)这(?:边|里)(?:是)?(?:好的|正常的|没问题)|别人都?(?:没|没有)(?:问题|这个问题)|就(?:你|您)(?:一个|事多|有问题)|(?:多大|什么大不了的)(?:点)?事|小题大做|小題大做/gu },
  { rule: 'rude', better: 'sorryForTrouble', pattern: /(?:你|您)?(?:冷静(?:一?点|一下)|别(?:吵|急|闹|烦|催|啰嗦|废话|再问)|不要(?:再?(?:催|问|闹|吵|无理取闹))|无理取闹|闭嘴|滚(?!动|轮|条|筒|屏|珠|烫)|有病(?!毒|假|历)|神经病|白痴|傻|笨(?!重)|蠢|烦死了|烦不烦|听不懂人话|你急什么|胡说|胡闹|莫名其妙)/gu },
  { rule: 'rude', better: 'forgetWord', pattern: /(?:很明显|显然)(?:是)?(?:你|您)|(?:这|這)(?:都|么简单都|么简单的)[^。！？\n]{0,6}(?:不懂|不会|不知道)|(?:谁都|小孩子都|小学生都)知道|最后再?(?:说|告诉你)一(?:次|遍)|常识/gu },
  { rule: 'cold', better: 'letMeLookInto', pattern: /(?<=^|[。！？!?\n，,]\s{0,3})(?:我|我们)?(?:不知道|不清楚|不晓得|不了解|没听说过|查不到|没有了|不行|没办法)(?:啊|呀|呢|哦|的)?(?=\s{0,3}(?:[。！!，,]|$))/gmu },
  { rule: 'bluntRefusal', better: 'whatWeCanDo', pattern: /(?<=^|[。！？!?\n]\s{0,3})(?:不行|不可以|不能(?:退|换|修|给|提供|办|处理|受理)|不可能|没门|免谈|不予|拒绝|不保修|不在保修)[^。！？\n]{0,12}(?=[。！!]|$)/gmu },
];

export const TONE_PATTERNS: readonly TonePattern[] = [...ENGLISH, ...CHINESE];

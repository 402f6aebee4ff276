import { FUNCTION_WORDS } from '../language/common-words';

/** Words of courtesy and of every ticket, which say nothing of its matter. */
const EVERY_TICKET = `hello hi hey dear please thanks thank regards best kind team help helps need needs want like get got getting issue problem question ticket since today yesterday
  morning now also still already however therefore sincerely yours sent use using used try tried trying make makes made see know let said say way thing things something anything one two
  able unable maybe really much many lot new old same other another even every working works work cannot could would ok yes yet via etc re fw fwd support
  monday tuesday wednesday thursday friday saturday sunday week weekend month colleague start starting started`.split(/\s+/);

const CHINESE = `的 了 和 是 就 都 而 及 与 着 或 一个 没有 我们 你们 他们 我 你 他 她 它 您 这 那 这个 那个 这些 那些 请 请问 谢谢 感谢 您好 你好 大家 帮忙 帮助 问题 一下 一直 现在 今天 昨天 明天 已经 还是 还 也 很
  非常 太 不 不能 无法 不了 没 有 在 从 到 对 把 被 给 用 使用 为 因为 所以 如果 但是 但 可以 能 会 要 需要 想 怎么 怎么办 如何 什么 哪里 为什么 多少 吗 呢 吧 啊 上 下 中 里 后 前 时 时候 出现 显示 进行 情况 麻烦 处理
  尽快 之后 以后 之前 然后 自己 知道 公司 工单 再 又 才 只 每 每次 等 让 去 来 说 看 个 台 次 点 这里 那里 這個 我們 你們 請 請問 謝謝 我是 周一 周二 周三 周四 周五 周六 周日
  星期一 星期五 上周 下周 月底 分钟 小时 提示 着急`.split(/\s+/);

const STOP_WORDS: ReadonlySet<string> = new Set([...Object.values(FUNCTION_WORDS).flat(), ...EVERY_TICKET, ...CHINESE]);

/** Whether a lower-case word says nothing of what a text is about. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** How good (up to 4) or bad (down to -4) a word is, 0 for words that are neither: the scale of VADER. */
export type Valences = ReadonlyMap<string, number>;

/** One valence for many words or phrases. */
const all = (valence: number, words: string): [string, number][] => words.split(/\s*[,，、\n]\s*/).filter(Boolean).map((word) => [word.trim(), valence]);

/** What words mean to a service desk, where that differs from common language. A fault is a fact, courtesy is no praise: both count little or nothing. */
export const ENGLISH_DESK_VALENCES: Valences = new Map([
  ...all(0, `no, please, help, helps, helping, dear, hello, hi, regards, kind regards, best regards, warm regards, many thanks in advance, thanks in advance, thank you in advance, support,
    like to, would like, ticket, alert, alerts, share, shared, save, saved, create, created, secure, security, solution, solve, easy access, interest, no problem, number, certain, credit,
    critical, demand, fire, heaven forbid, kind of, sort of, yours sincerely, best wishes, feel free, drop, dropped, hard drive, hard disk, kill, killed, free of charge`),
  ...all(-0.3, `error, errors, fail, fails, failed, failing, failure, failures, problem, problems, issue, issues, broken, defect, defective, crash, crashed, crashes, stuck,
    lost, missing, wrong, blocked, cancel, cancelled, canceled, reject, rejected, refused, denied, warning, stop, stopped, forgot, forgotten, problematic, interruption`),
  ...all(1.9, 'thanks, thank you, thank, works again, works now, working again, working now, fixed, solved, resolved'),
  ...all(2.6, 'well done, great job, good job, great service, great support, excellent service, above and beyond, five stars, lifesaver, many thanks, thank you so much, thanks a lot'),
  ...all(-1.5, `still waiting, no response, no reply, no answer, no one answers, nobody answers, nobody cares, keeps happening, happened again, third time, fourth time, too slow, too late, takes forever,
    not good enough, let down, escalate, cancel my contract, chargeback, overdue, useless reply, how many times, weeks ago`),
  ...all(-2.5, `fed up, waste of time, wasted, last straw, thanks for nothing, unacceptable, not acceptable, outrageous, ridiculous, disgrace, disgraceful, incompetent, unprofessional, rip off,
    lawyer, complaint, worst, scam, sick of, sick and tired, had enough, zero support`),
]);

/** Chinese of a service desk: complaints and threats, worry and waiting, content and thanks. */
export const CHINESE_VALENCES: Valences = new Map([
  ...all(-3, '垃圾, 骗子, 欺骗, 坑人, 坑爹, 无耻, 恶劣, 忍无可忍, 气死, 气死人, 岂有此理, 太差, 差劲, 极差, 最差, 烂透, 糟糕透顶, 诈骗, 愤怒, 气愤, 垃圾服务, 坑钱, 無恥, 憤怒, 氣憤, 騙子'),
  ...all(-2.5, '投诉, 举报, 曝光, 起诉, 律师, 赔偿, 退钱, 差评, 敷衍, 推卸, 推诿, 踢皮球, 不负责任, 无法接受, 不能接受, 难以接受, 受不了, 受够, 生气, 恼火, 失望, 太慢, 太烂, 很烂, 糟糕, 糟透, 荒唐, 离谱, 投訴, 舉報, 賠償, 失望透頂, 糟透了, 恶心'),
  ...all(-1.8, `不太好, 不好, 不怎么样, 不满, 不滿, 抱怨, 没人管, 没人理, 无人处理, 无人回复, 没人回复, 没有回复, 一直没有, 迟迟, 拖延, 拖了, 催了, 再次催促, 还没解决, 仍未解决, 没有解决, 未解决, 浪费时间, 浪費時間, 不专业, 不耐烦, 态度差,
    态度不好, 服务差, 不靠谱, 烦死, 烦人, 麻烦死, 郁闷, 无语, 难用, 讨厌, 后悔, 不行, 很差, 遗憾, 焦急, 着急, 担心, 崩溃了, 等了好久, 等了很久, 怎么还, 到底什么时候, 又坏, 又出问题, 反复出现, 第三次, 太贵`),
  ...all(-0.3, '故障, 错误, 失败, 问题, 坏了, 报错, 异常, 无法, 不能, 崩溃, 卡死, 丢失, 缺少, 损坏, 打不开, 连不上, 登录不了, 卡纸, 錯誤, 失敗, 問題, 壞了, 異常, 無法'),
  ...all(0, '没问题, 没有问题, 没什么问题, 沒問題, 谢谢配合, 麻烦, 麻煩, 请问, 您好, 你好, 不好意思, 打扰了, 请问题, 好的, 友好, 好友, 爱好, 只好, 最好, 刚好, 正好, 好几, 好像, 好多, 不好意思打扰, 满足条件, 提前感谢, 先谢谢'),
  ...all(1.8, '谢谢, 多谢, 感谢, 谢了, 謝謝, 感謝, 多謝, 辛苦了, 已解决, 解决了, 修好了, 修好, 好用, 恢复正常, 可以用了, 可以了, 正常了, 顺利, 方便, 已經解決, 解決了, 不错, 不錯, 挺好, 很好, 好了, 放心, 有帮助, 快捷, 及时'),
  ...all(2.6, '满意, 滿意, 好评, 好評, 点赞, 赞, 专业, 耐心, 热情, 周到, 贴心, 细心, 靠谱, 给力, 喜欢, 喜歡, 开心, 高兴, 愉快, 高效, 迅速, 優秀, 优秀, 推荐, 非常感谢, 十分感谢, 太好了, 帮了大忙, 惊喜'),
  ...all(3.2, '完美, 非常满意, 十分满意, 超级棒, 太棒, 太棒了, 很棒, 棒极了, 一流, 五星好评, 五星'),
]);

export const EMOTICON_VALENCES: Valences = new Map([
  ...all(2, ':) :-) :D :-D ;) ;-) 🙂 😀 😃 😄 😊 👍 🙏 👏 ❤ 😍 🥳 🎉'.replaceAll(' ', ',')), ...all(-2, ':( :-( :/ :-/ 🙁 ☹ 😞 😠 😡 🤬 👎 😤 😢 😭 💔 😒'.replaceAll(' ', ',')),
]);

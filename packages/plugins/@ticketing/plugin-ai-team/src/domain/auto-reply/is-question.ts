/** Longer texts tell a story: a person should read it. In UTF-16 units. */
const LONGEST = 600;
const ASKS = /[?？]|\b(?:how (?:do|can|to|does|long|much|many|often)|what (?:is|are|does|do)|where (?:can|do|is|are)|when (?:do|does|is|are|will)|which|can (?:i|we|you|someone)|could (?:i|we|you)|is (?:it|there)|are there|do (?:i|we|you)|does (?:it|the))\b|如何|怎么|怎样|怎麼|什么|哪里|哪儿|哪个|为什么|是否|能不能|可不可以|可以.{0,12}吗|吗(?:[。！!]|$)|请问|請問|多少|多久/imu;
/** What wants somebody to do something, or tells of a fault or of somebody's displeasure. */
const WANTS_MORE = /\b(?:complain\w*|refund|money back|cancel my|lawyer|unacceptable|broken|crash\w*|outage|stolen|hacked|(?:does|do|did)(?:n['’]?t| not) work|stopped working|not working|error code|data loss|urgent\w*|asap)\b|投诉|退款|退钱|赔偿|律师|坏了|故障|崩溃|宕机|被盗|丢失|报错|紧急|马上|立即|尽快/iu;

/** Whether a text, in English or Chinese, is a plain question: brief, asking, and no complaint nor the report of a fault. */
export const isQuestion = (text: string): boolean => text.trim().length > 0 && text.trim().length <= LONGEST && ASKS.test(text) && !WANTS_MORE.test(text);

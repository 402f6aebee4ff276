/** How a reply sounds. */
export const REPLY_TONES = ['friendly', 'formal', 'brief', 'apologetic'] as const;
export type ReplyTone = (typeof REPLY_TONES)[number];

export const DRAFT_LANGUAGES = ['en', 'zh'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

/** The sentences of a reply in one tone. `{name}`, `{ticket}`, `{title}` and `{agent}` are filled in. */
export interface DraftWords {
  greeting: string;
  /** Where the name is not known. */
  greetingOfNobody: string;
  acknowledgement: string;
  fromArticle: string;
  fromSolution: string;
  /** After the steps of an article, before what helped in another case. */
  alsoHelped: string;
  moreToRead: string;
  closing: string;
  signature: string;
}

const ENGLISH: DraftWords = {
  greeting: 'Hello {name},', greetingOfNobody: 'Hello,', acknowledgement: 'Thank you for writing to us about this (ticket {ticket}).',
  fromArticle: 'This is described in our article “{title}”:', fromSolution: 'In a similar case, this helped:', alsoHelped: 'In a similar case, this helped as well:',
  moreToRead: 'You can read all of it here: {url}', closing: 'If this does not help, just reply to this message and we will look into it with you.', signature: 'Kind regards\n{agent}',
};
const CHINESE: DraftWords = {
  greeting: '{name}，您好！', greetingOfNobody: '您好！', acknowledgement: '感谢您的来信，您的问题（工单 {ticket}）我们已经收到。',
  fromArticle: '我们的文章《{title}》介绍了处理方法：', fromSolution: '在类似的情况下，以下方法有效：', alsoHelped: '在类似的情况下，以下方法也有效：',
  moreToRead: '完整内容请见：{url}', closing: '如果问题仍然存在，请直接回复本消息，我们会继续协助您。', signature: '祝好！\n{agent}',
};

/** What each tone says otherwise than the friendly one. */
export const DRAFT_WORDS: Readonly<Record<DraftLanguage, Readonly<Record<ReplyTone, DraftWords>>>> = {
  en: {
    friendly: ENGLISH,
    formal: {
      ...ENGLISH, greeting: 'Dear {name},', greetingOfNobody: 'Dear customer,', acknowledgement: 'Thank you for contacting us. We have received your request (ticket {ticket}).',
      fromArticle: 'Please find the steps of our article “{title}” below:', closing: 'Should you need further assistance, please reply to this message.', signature: 'Yours sincerely\n{agent}',
    },
    brief: { ...ENGLISH, acknowledgement: 'About ticket {ticket}:', fromArticle: 'From “{title}”:', moreToRead: 'More: {url}', closing: 'Please reply if this does not help.', signature: 'Regards\n{agent}' },
    apologetic: {
      ...ENGLISH, acknowledgement: 'I am sorry for the trouble this has caused you, and thank you for telling us about it (ticket {ticket}).',
      closing: 'If this does not help, please reply to this message; we would like to put it right for you.',
    },
  },
  zh: {
    friendly: CHINESE,
    formal: {
      ...CHINESE, greeting: '尊敬的{name}：', greetingOfNobody: '尊敬的客户：', acknowledgement: '感谢您与我们联系。您的请求（工单 {ticket}）已收悉。',
      fromArticle: '请参阅我们的文章《{title}》中的步骤：', closing: '如需进一步协助，请回复本消息。', signature: '此致\n{agent}',
    },
    brief: { ...CHINESE, acknowledgement: '关于工单 {ticket}：', fromArticle: '摘自《{title}》：', moreToRead: '详见：{url}', closing: '如未解决，请回复本消息。', signature: '{agent}' },
    apologetic: { ...CHINESE, acknowledgement: '给您带来不便，我们深表歉意，也感谢您的反馈（工单 {ticket}）。', closing: '如果问题仍然存在，请回复本消息，我们会尽力为您解决。' },
  },
};

import type { Language } from './demo-plan';

/** What happens to tickets whatever they are about, in the words of the desk and of its customers. */
interface Twists {
  transfer: readonly string[];
  return: readonly string[];
  cancel: readonly string[];
  /** The customer after the solution, with the answer and the second solution. */
  again: readonly { complaint: string; answer: string; resolution: string }[];
  waitForCustomer: string;
}

export const TWISTS: Record<Language, Twists> = {
  en: {
    transfer: ['I am on leave from tomorrow', 'You know this customer best', 'Needs somebody on site this week', 'Shift change, please go on'],
    return: ['Not my field, please give it to somebody else', 'I am fully booked until Thursday'],
    cancel: ['Filed twice, the other ticket goes on', 'The customer solved it and withdrew the request', 'Not within our contract, customer informed', 'Customer did not answer three reminders'],
    again: [
      { complaint: 'Unfortunately it is back since this morning, exactly as before.', answer: 'I am sorry, {to}. I open the case again and look into it right away.', resolution: 'Cause found at the second look and removed; observed for a day without trouble.' },
      { complaint: 'One thing is still missing: could you confirm it in writing?', answer: 'Of course, {to}, the confirmation goes out today.', resolution: 'Written confirmation sent.' },
    ],
    waitForCustomer: 'Waiting for an answer of the customer',
  },
  zh: {
    transfer: ['明天开始休假', '该客户一直由您对接', '本周需要现场处理', '交接班，请继续跟进'],
    return: ['不属于我的专业范围，请重新分派', '本周排期已满，请安排其他同事'],
    cancel: ['重复提交，以另一张工单为准', '客户已自行解决并撤回', '不在合同范围内，已告知客户', '三次联系客户均未回复'],
    again: [
      { complaint: '今天早上又出现了，和之前一模一样。', answer: '{to}您好，非常抱歉，我马上重新处理。', resolution: '复查后找到根本原因并已排除，观察一天正常。' },
      { complaint: '还差一点：能不能出一份书面说明？', answer: '{to}您好，可以，今天就发给您。', resolution: '书面说明已发送。' },
    ],
    waitForCustomer: '等待客户回复',
  },
};

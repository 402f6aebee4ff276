import { describe, expect, it } from 'vitest';
import { readCustomerUrgency } from '../read-customer-urgency';

describe('how urgent a text says it is', () => {
  it.each([
    'URGENT: cannot send invoices', 'Please fix this ASAP', 'Production is down since 8:00', 'The mail server went offline', 'Nobody in the office can log in', 'We need this today',
    'The laptop was stolen', 'I must submit the report by end of day', '紧急！服务器宕机', '请马上处理', '生产线停产了', '所有用户都无法登录', '尽快处理，谢谢', '今天下班前必须解决', '緊急，請馬上處理',
    'Not urgent for me, but production is down',
  ])('"%s": high', (text) => {
    expect(readCustomerUrgency(text)).toBe('high');
  });

  it.each(['This is not urgent', 'No rush, just wondering', 'Whenever you have time', 'It isn\'t very urgent', '不着急，有空再处理', '这个不是很急', '方便的时候看一下', 'Low priority: new mouse'])('"%s": low', (text) => {
    expect(readCustomerUrgency(text)).toBe('low');
  });

  it.each([
    'My printer does not print', 'How do I download the report?', 'Please write down the number', 'I work on the production plan', '如何下载报表', '打印机卡纸', '', 'Download is slow today',
    'The server room needs a new lamp',
  ])('"%s": normal', (text) => {
    expect(readCustomerUrgency(text)).toBe('normal');
  });
});

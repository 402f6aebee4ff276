import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReply, checkTone } from '../check-reply';

const rulesIn = (draft: string) => checkTone(draft).map(({ rule }) => rule);

describe('the draft of a reply', () => {
  it.each([
    ['You should have made a backup first.', 'blamesCustomer'], ['As I already told you, restart it.', 'blamesCustomer'], ['You damaged it yourself', 'blamesCustomer'], ['This is your own fault.', 'blamesCustomer'],
    ['You didn\'t read the instructions.', 'blamesCustomer'], ['You could have just asked.', 'blamesCustomer'], ['How many times do I have to say this', 'blamesCustomer'], ['你应该早点告诉我们', 'blamesCustomer'], ['这是您自己操作的问题', 'blamesCustomer'], ['我已经跟你说过很多次了', 'blamesCustomer'], ['您为什么不早说', 'blamesCustomer'],
    ['We guarantee that it works.', 'overPromises'], ['It will definitely be fixed by tomorrow.', 'overPromises'], ['This will never happen again.', 'overPromises'], ['我们保证明天修好', 'overPromises'], ['明天一定能解决', 'overPromises'],
    ['绝对不会再出问题', 'overPromises'], ['That\'s not my problem.', 'dismissive'], ['It works fine for me.', 'dismissive'], ['There is nothing we can do.', 'dismissive'], ['这不是我们的问题', 'dismissive'], ['您自己想办法吧', 'dismissive'],
    ['Please calm down.', 'rude'], ['Obviously the cable is loose.', 'rude'], ['Stop complaining', 'rude'], ['你冷静一点', 'rude'], ['这都不懂吗', 'rude'], ['No idea.', 'cold'], ['I don\'t know.', 'cold'], ['不知道。', 'cold'], ['没办法', 'cold'],
    ['No, you cannot return this.', 'bluntRefusal'], ['Impossible.', 'bluntRefusal'], ['不行。', 'cold'], ['不可能退款。', 'bluntRefusal'],
  ])('"%s" %s', (draft, rule) => {
    expect(rulesIn(draft)).toEqual([rule]);
  });

  it.each([
    'Hello Anna, thank you for your message. I am sorry for the trouble. We have changed the toner; could you print a test page?', 'You should have received an e-mail with a link.', 'By now you should have access to the folder.',
    'I don\'t know the exact date yet, but I will ask the supplier and tell you today.', 'We expect to have it fixed by tomorrow.', 'Your device is under guarantee until May.', 'The guarantee covers the screen.', 'We cannot guarantee a date, but aim for Friday.',
    'There is no charge for you.', 'Could you read the error message to me?', 'Please read the manual on page 4 for the settings.', 'No problem at all!', 'No, thank you for telling us!', 'We will send it today.', 'You have to restart the computer once.',
    'You might have to restart it.', 'You should have been notified.', 'If you forgot to attach the file, just answer.', 'How many times did you try?', 'This has nothing to do with your account.', 'When did you use it for the last time?',
    '为了保证安全，请修改密码', '请滚动到页面底部', '您的电脑可能有病毒', '电池充到100%后再试', '最后一次备份是昨天', '您必须今天提交表格', '不能使用的功能已恢复。', '您没看到邮件吗',
    '您好，感谢您的反馈，给您带来不便非常抱歉。我们已经安排同事处理，预计明天下午完成。', '如果您不知道密码，请点击忘记密码。', '我们不能保证具体时间，但会尽快处理。', '保证金已退还', '请您放心，我们会尽快联系您。', '您可以先重启电脑', '不能登录的原因是账号过期，现在已经恢复。', '',
  ])('"%s" may stay', (draft) => {
    expect(rulesIn(draft)).toEqual([]);
  });

  it('says where, why and what might be written instead', () => {
    const draft = 'Hello, this is not our problem.';
    const [finding] = checkTone(draft);
    expect(draft.slice(finding.start, finding.end)).toBe('is not our problem');
    expect(finding).toMatchObject({ why: 'replyCheck.why.dismissive', better: 'replyCheck.better.letMeHelp' });
  });

  it('is not judged by what it quotes', () => {
    expect(rulesIn('> You should have told me, this is not my problem!\nThank you for writing.')).toEqual([]);
  });

  it('with a secret may not be sent; with a bad tone it may', () => {
    expect(checkReply('Your password is abc123').mayBeSent).toBe(false);
    expect(checkReply('Please calm down.').mayBeSent).toBe(true);
  });

  it.each([' ', '\n', 'no, ', 'you should ', 'definitely ', '不', '你自己', '\n \n', '> '])('is read in no long time, even 50,000 times "%s"', (piece) => {
    expect(checkTone(piece.repeat(50_000)).length).toBeLessThan(100_000);
  });

  it('has its findings in order, none in another', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('not our problem', 'calm down', '. ', 'you should have', 'obviously', '不知道', '。', '保证', 'x', '\n> ')), (pieces) => {
      const findings = checkTone(pieces.join(' '));
      findings.forEach(({ start, end }, at) => {
        expect(end).toBeGreaterThan(start);
        if (at > 0) expect(start).toBeGreaterThanOrEqual(findings[at - 1].end);
      });
    }));
  });
});

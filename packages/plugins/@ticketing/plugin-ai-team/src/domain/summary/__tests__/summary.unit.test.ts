import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, summaryOf } from '../summary';

const MAIL = `Hi team,

I hope you are all doing well after the holidays.
Since the update on Monday our label printer in the warehouse prints blank labels only. We have restarted the printer and changed the roll of labels.
The label printer shows error E-204 after each job. Without labels we cannot ship parcels.
My desk is on the second floor next to the kitchen. The weather is fine here.

Kind regards,
Anna Weber
Sent from my phone`;

describe('the summary of a ticket', () => {
  it('says what is wrong, in the order of the text', () => {
    const summary = summaryOf(MAIL);
    expect(summary).toContain('prints blank labels only.');
    expect(summary.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    for (const idle of ['Hi team', 'hope you', 'regards', 'Anna', 'Sent from', 'weather']) expect(summary).not.toContain(idle);
  });

  it('of Chinese ends at Chinese full stops, without spaces between', () => {
    const summary = summaryOf('您好，我是财务部的李伟。三楼的打印机今天早上开始一直卡纸，无法打印。我们已经重启过两次，还是报错E204。请尽快派人处理。今天天气不错。谢谢！');
    expect(summary).toContain('三楼的打印机今天早上开始一直卡纸，无法打印。');
    for (const idle of ['您好', '李伟', '谢谢']) expect(summary).not.toContain(idle);
    expect(summary).not.toContain('。 ');
  });

  it('of a short text is the text', () => {
    expect(summaryOf('  The printer jams  ')).toBe('The printer jams');
    expect(summaryOf('打印机卡纸')).toBe('打印机卡纸');
    expect(summaryOf('Thanks')).toBe('Thanks');
  });

  it('does not break numbers, addresses and abbreviations', () => {
    expect(summaryOf('Version 2.5.1 of example.com fails, e.g. on login.')).toBe('Version 2.5.1 of example.com fails, e.g. on login.');
  });

  it('of one endless sentence is its beginning, to a whole word', () => {
    const summary = summaryOf('word '.repeat(200));
    expect(summary.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(summary).toMatch(/word…$/);
    expect(summaryOf('卡'.repeat(1000))).toHaveLength(MOST_CHARACTERS);
  });

  it('of nothing is empty', () => {
    expect(summaryOf(' \n ')).toBe('');
  });

  it('has at most 300 characters, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('printer', 'error', '. ', '\n', '打印机', '。', '!', '😀', 'x'.repeat(120), ' ')), (pieces) => {
      expect(summaryOf(pieces.join('')).length).toBeLessThanOrEqual(MOST_CHARACTERS);
    }));
  });
});

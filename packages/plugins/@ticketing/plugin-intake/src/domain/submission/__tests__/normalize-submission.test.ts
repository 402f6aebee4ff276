import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, normalizeSubmission, titleFrom } from '../normalize-submission';
import { anySubmission, aSubmission } from './submissions';

describe('a submission that comes in', () => {
  it('is clean after one round: a second changes nothing', () => {
    fc.assert(fc.property(anySubmission, (submission) => {
      const once = normalizeSubmission(submission);
      expect(normalizeSubmission(once)).toEqual(once);
    }));
  });

  it('holds no control characters and nothing that turns the direction of text', () => {
    fc.assert(fc.property(anySubmission, (submission) => {
      const { title, description, contact } = normalizeSubmission(submission);
      for (const text of [title, description, ...Object.values(contact)]) expect(text ?? '').not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    }));
  });

  it('keeps what people wrote: accents, Chinese, emoji, line breaks', () => {
    const description = 'Größe\n\n打印机卡纸 🖨️\nzweite Zeile';
    expect(normalizeSubmission(aSubmission({ description }))).toMatchObject({ description });
  });

  it('takes the first line of the text as title when there is none', () => {
    expect(normalizeSubmission(aSubmission({ title: ' ', description: '\n  The door is stuck.\nSince Monday.' }))).toMatchObject({ title: 'The door is stuck.' });
  });

  it('compares addresses in one form', () => {
    const { contact } = normalizeSubmission(aSubmission({ contact: { name: '  Li   Wei ', email: ' Li.Wei@Example.COM ', phone: ' +86 21 ', company: '' } }));
    expect(contact).toEqual({ name: 'Li Wei', email: 'li.wei@example.com', phone: '+86 21', company: null });
  });

  it.each([['zh-CN', 'zh'], ['EN_us', 'en'], ['', null], [null, null]])('language %s is %s', (languageCode, expected) => {
    expect(normalizeSubmission(aSubmission({ languageCode })).languageCode).toBe(expected);
  });
});

describe('a title made of a text', () => {
  it('is at most 200 characters long, and cut at a word', () => {
    const title = titleFrom(`${'word '.repeat(60)}`) ?? '';
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/word…$/);
  });
  it('is none when there is no text', () => expect(titleFrom(cleanText('\n \n'))).toBeNull());
});

import { expect, it } from 'vitest';
import { textFor } from '../text-for';

const [ENGLISH, CHINESE, EVERYBODY] = ['en-US', 'zh-CN', null].map((languageCode) => ({ languageCode }));

it('readers get the text in their language', () => {
  expect(textFor([ENGLISH, CHINESE], 'zh-CN', 'en-US')).toBe(CHINESE);
});

it('that of another country is better than another language', () => {
  expect(textFor([ENGLISH, CHINESE], 'zh-TW', 'en-US')).toBe(CHINESE);
});

it('without one in their language they get the one for everybody, then that of the desk, then any', () => {
  expect(textFor([ENGLISH, EVERYBODY], 'fr-FR', 'en-US')).toBe(EVERYBODY);
  expect(textFor([CHINESE, ENGLISH], 'fr-FR', 'en-US')).toBe(ENGLISH);
  expect(textFor([CHINESE], 'fr-FR', 'en-US')).toBe(CHINESE);
});

it('a reader whose language nobody knows reads that of the desk', () => {
  expect(textFor([ENGLISH, CHINESE, EVERYBODY], null, 'zh-CN')).toBe(CHINESE);
  expect(textFor([ENGLISH, EVERYBODY], null, 'zh-CN')).toBe(EVERYBODY);
});

it('no texts, no text', () => {
  expect(textFor([], 'en-US', 'en-US')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { articleFit } from '../article-fit';

const article = { title: 'Reset your password', text: 'Open the sign-in page and choose a new password. 打开登录页面，重置密码。' };

describe('how well an article fits a question', () => {
  it('is all where everything that was asked stands in it, whatever the endings', () => {
    expect(articleFit('How can I reset my passwords?', article)).toBe(1);
    expect(articleFit('如何重置密码？', article)).toBeGreaterThan(0.5);
  });

  it('is little where it has only a word of it', () => {
    expect(articleFit('How do I reset the coffee machine on floor nine?', article)).toBeLessThan(0.4);
    expect(articleFit('Where is the canteen menu?', article)).toBe(0);
  });

  it('is nothing where the question says too little', () => {
    expect(articleFit('Password?', article)).toBe(0);
    expect(articleFit('', article)).toBe(0);
  });
});

import { expect, it } from 'vitest';
import { draftFromTicket } from '../draft-from-ticket';

const TICKET = {
  title: 'VPN of Anna Weber drops', description: 'I am Anna Weber, the VPN drops every hour.', resolution: 'Lease time raised.', replies: ['Dear Anna,\n\nplease restart.', ' '],
  language: 'en' as const, names: ['Anna Weber'], companies: [],
};

it('an article begins with problem, solution and what was written, without the people', () => {
  expect(draftFromTicket(TICKET)).toEqual({
    title: 'VPN of [name] drops',
    content: '## Problem\n\nI am [name], the VPN drops every hour.\n\n## Solution\n\nLease time raised.\n\n## What we wrote\n\n> Dear [name],\n>\n> please restart.',
    language: 'en',
  });
});

it('what a ticket does not say is left out, and headings are in its language', () => {
  expect(draftFromTicket({ ...TICKET, language: 'zh', description: null, replies: [], resolution: '已延长租约。' }).content).toBe('## 解决方法\n\n已延长租约。');
});

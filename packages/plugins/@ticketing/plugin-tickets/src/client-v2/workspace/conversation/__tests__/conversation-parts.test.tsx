import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activityOf, commentOf, fakeDesk, refusal, t, ticketOf } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { senderOf } from '../../words/ticket-words';
import { AttachmentChip, fileName } from '../AttachmentChip';
import { CommentBubble } from '../CommentBubble';
import { activityWords } from '../activity-words';
import { fileSize } from '../file-size';
import { lookOf } from '../message-looks';
import { momentWords } from '../moment-words';
import { SafeHtml } from '../SafeHtml';
import { NOTHING_LOADED, withEarlier, withNewest } from '../timeline-pages';

afterEach(cleanup);
const nobody = new Map<string, string>();

describe('an activity in words', () => {
  it('names who gave the ticket to whom, and why', () => {
    const entry = activityOf('1', {
      type: 'transfer',
      reason: 'Knows printers',
      changes: [
        { field: 'assigneeId', title: 'Assignee', from: '2', to: '3' },
        { field: 'transferCount', title: 'Transfers', from: 0, to: 1 },
        { field: 'assignedAt', title: 'Assigned at', from: null, to: '2026-01-10T09:00:00.000Z' },
      ],
    });
    expect(activityWords(entry, new Map([['3', 'Eva']]), t)).toEqual({
      sentence: 'Bob transferred it to Eva',
      reason: 'Knows printers',
      changes: [],
    });
    expect(activityWords(entry, nobody, t).sentence).toBe('Bob transferred it to somebody else');
  });

  it('tells field changes by their names', () => {
    const changes = [
      { field: 'priority', title: 'Priority', from: 'P2', to: 'P1' },
      { field: 'category', title: 'Category', from: null, to: { title: 'Printers' } },
    ];
    expect(activityWords(activityOf('1', { changes }), nobody, t).changes).toEqual([
      'Priority: P2 Normal → P1 High',
      'Category: (empty) → Printers',
    ]);
  });

  it('says in words why the desk itself acted, and leaves what a person wrote', () => {
    const byTheDesk = activityOf('1', { type: 'resume', actor: null, reason: 'customerReplied', changes: [] });
    expect(activityWords(byTheDesk, nobody, t)).toMatchObject({ sentence: 'The system resumed it', reason: 'the customer replied' });
    expect(activityWords(activityOf('1', { reason: 'customerReplied' }), nobody, t).reason).toBe('customerReplied');
  });

  it('names the system when nobody did it, and tells unknown types by their changes', () => {
    const changes = [{ field: 'queue', title: 'Queue', from: 'A', to: 'B' }];
    const words = activityWords(activityOf('1', { type: 'routed', actor: null, changes }), nobody, t);
    expect(words).toEqual({ sentence: 'The system changed the ticket', reason: null, changes: ['Queue: A → B'] });
  });
});

describe('a message', () => {
  it('looks like a note as soon as it is internal, whatever its direction', () => {
    expect(lookOf(commentOf('1', { isInternal: true, direction: 'outbound' }))).toBe('internal');
    expect(lookOf(commentOf('1', { isInternal: true, direction: 'inbound' }))).toBe('internal');
  });

  it('says in words what it is', () => {
    const { api } = fakeDesk();
    const entry = commentOf('1', { isInternal: true, author: { id: '2', nickname: 'Bob' } });
    renderUnstyled(<CommentBubble entry={entry} ticket={ticketOf()} api={api} t={t} />);
    expect(screen.getByRole('article', { name: 'Internal note by Bob' }).textContent).toContain('Internal note');
  });

  it('that no person wrote is the desk’s, and says so', () => {
    const { api } = fakeDesk();
    const entry = commentOf('1', { direction: 'outbound', channel: 'agent', contact: null, isAutomatic: true });
    renderUnstyled(<CommentBubble entry={entry} ticket={ticketOf({ contactName: 'Tim' })} api={api} t={t} />);
    expect(screen.getByRole('article', { name: 'Public reply by The desk' }).textContent).toContain('Automatic');
  });

  it('that the desk wrote down for somebody who is no contact bears the name of the person who asks', () => {
    const ticket = ticketOf({ contact: null, contactName: 'Tim' });
    const saidBy = (values: object) => senderOf(commentOf('1', { contact: null, ...values }), ticket, t);
    expect(saidBy({ channel: 'agent' })).toBe('Tim');
    expect(saidBy({ channel: 'email' })).toBe('Unknown');
    expect(saidBy({ channel: 'agent', contact: { id: '6', name: 'Maria Lopez' } })).toBe('Maria Lopez');
  });
});

describe('the text of a message', () => {
  const html = (markup: string) => renderUnstyled(<SafeHtml html={markup} t={t} />).container;

  it('opens links in a new tab that knows nothing of ours', () => {
    const link = html('<p>See <a href="https://example.com/x" onclick="x()">this</a></p>').querySelector('a');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.hasAttribute('onclick')).toBe(false);
  });

  it('keeps nothing that runs, even from a row that was stored unsanitised', () => {
    const content = html(
      '<script>x()</script><img src="javascript:x()" onerror="x()"><a href="javascript:x()">a</a><svg onload="x()"></svg><form><b>kept</b></form><iframe src="//x"></iframe>',
    );
    expect(content.innerHTML).not.toMatch(/javascript:|onerror|onload|<script|<svg|<iframe|<form/);
    expect(content.querySelector('b')?.textContent).toBe('kept');
  });
});

describe('an attachment', () => {
  it('bears its extension once and its size in words', () => {
    expect(fileName({ id: '1', title: 'photo', extname: '.jpg' })).toBe('photo.jpg');
    expect(fileName({ id: '1', title: 'photo.JPG', extname: '.jpg' })).toBe('photo.JPG');
    expect([900, 12_300, 3_565_158].map(fileSize)).toEqual(['900 B', '12 KB', '3.4 MB']);
  });

  it('is fetched with the session and saved, and says so when it cannot be', async () => {
    const { api } = fakeDesk();
    URL.createObjectURL = vi.fn(() => 'blob:x');
    URL.revokeObjectURL = vi.fn();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    renderUnstyled(<AttachmentChip attachment={{ id: '7', title: 'log.txt' }} api={api} t={t} />);
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(api.download).toHaveBeenCalledWith('7');
    api.download.mockRejectedValueOnce(refusal('file.notFound'));
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('button').className).toContain('dangerous'));
    click.mockRestore();
  });
});

describe('a moment', () => {
  const now = new Date(2026, 0, 10, 12, 0);
  it('is the time today, the day this year, the date before', () => {
    expect(momentWords(new Date(2026, 0, 10, 9, 5).toISOString(), now)).toBe('09:05');
    expect(momentWords(new Date(2026, 0, 3, 9, 5).toISOString(), now)).toBe('01-03 09:05');
    expect(momentWords(new Date(2025, 11, 3, 9, 5).toISOString(), now)).toBe('2025-12-03 09:05');
  });
});

describe('pages of a conversation', () => {
  const page = (from: number, to: number, before: string | null) => ({
    entries: Array.from({ length: to - from + 1 }, (_, index) => commentOf(String(from + index))),
    before,
  });
  const ids = ({ entries }: { entries: { id: string }[] }) => entries.map(({ id }) => Number(id));

  it('grow at the end by what is new and at the beginning by what is earlier', () => {
    const opened = withNewest(NOTHING_LOADED, page(11, 20, 'a'));
    expect(ids(opened.loaded)).toHaveLength(10);
    const later = withNewest(opened.loaded, page(13, 22, 'b'));
    expect(ids({ entries: later.fresh })).toEqual([21, 22]);
    expect(later.loaded.before).toBe('a');
    expect(ids(withEarlier(later.loaded, page(1, 10, null)))).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('never leave a gap: when too much arrived, only the newest page stays', () => {
    const opened = withNewest(NOTHING_LOADED, page(1, 10, null));
    const later = withNewest(opened.loaded, page(31, 40, 'c'));
    expect(ids(later.loaded)[0]).toBe(31);
    expect(later.loaded.before).toBe('c');
  });

  it('tell comments and activities with the same id apart', () => {
    const opened = withNewest(NOTHING_LOADED, { entries: [commentOf('1')], before: null });
    const later = withNewest(opened.loaded, { entries: [commentOf('1'), activityOf('1')], before: null });
    expect(later.fresh.map(({ kind }) => kind)).toEqual(['activity']);
  });
});

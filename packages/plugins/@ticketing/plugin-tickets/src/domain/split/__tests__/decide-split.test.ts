import { describe, expect, it } from 'vitest';
import { decideSplit, MOST_COMMENTS, type SplitComment } from '../decide-split';

const ann = { contactId: '1', contactEmail: null };
const ben = { contactId: '2', contactEmail: null };
const nobody = { contactId: null, contactEmail: null };
const comment = (id: string, changes: Partial<SplitComment> = {}): SplitComment => ({
  id, at: new Date(Date.UTC(2026, 0, Number(id))), isFromCustomer: true, isInternal: false, text: `text ${id}`, requester: ann, ...changes,
});
const codeOf = (title: string | null, comments: SplitComment[]) => {
  const decision = decideSplit({ title, comments });
  return decision.ok ? 'accepted' : decision.code;
};

describe('splitting messages off', () => {
  it('begins with what the customer wrote first, in the order of time', () => {
    const comments = [comment('3'), comment('1', { isFromCustomer: false }), comment('2')];
    expect(decideSplit({ title: ' The other printer ', comments })).toEqual({
      ok: true, value: { title: 'The other printer', description: 'text 2', commentIds: ['1', '2', '3'], requester: ann },
    });
  });

  it('without a word of the customer, with what he may read; notes stay inside', () => {
    const note = comment('1', { isFromCustomer: false, isInternal: true, text: 'He is angry' });
    const reply = comment('2', { isFromCustomer: false, text: 'We come on Monday' });
    expect(decideSplit({ title: 'x', comments: [note, reply] })).toMatchObject({ value: { description: 'We come on Monday' } });
    expect(decideSplit({ title: 'x', comments: [note] })).toMatchObject({ value: { description: '' } });
  });

  it('asks for messages and a title', () => {
    expect([codeOf('x', []), codeOf('  ', [comment('1')]), codeOf(null, [comment('1')])]).toEqual(['split.commentsMissing', 'split.titleMissing', 'split.titleMissing']);
    const many = Array.from({ length: MOST_COMMENTS + 1 }, () => comment('1'));
    expect([codeOf('x', many), codeOf('x', many.slice(1))]).toEqual(['split.tooMany', 'accepted']);
  });

  it('never puts messages of two customers into one ticket', () => {
    expect(codeOf('x', [comment('1'), comment('2', { requester: ben })])).toBe('split.twoCustomers');
    expect(codeOf('x', [comment('1', { requester: nobody }), comment('2', { requester: nobody })])).toBe('accepted');
    expect(codeOf('x', [comment('1', { requester: nobody }), comment('2', { requester: { ...nobody } })])).toBe('split.twoCustomers');
  });
});

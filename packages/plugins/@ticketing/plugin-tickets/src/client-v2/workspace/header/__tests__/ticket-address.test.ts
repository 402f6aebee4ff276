import { describe, expect, it } from 'vitest';
import { addressOf } from '../ticket-address';

describe('the address of another ticket', () => {
  it('is the same page with the other id', () => {
    expect(addressOf('8', 'https://desk/v/admin/p1/view/v1/filterbytk/7?x=1')).toBe('https://desk/v/admin/p1/view/v1/filterbytk/8?x=1');
  });

  it('changes only the innermost view', () => {
    expect(addressOf('8', 'https://desk/admin/p/view/a/filterbytk/1/view/b/filterbytk/7/tab/t')).toBe(
      'https://desk/admin/p/view/a/filterbytk/1/view/b/filterbytk/8/tab/t',
    );
  });

  it('stays where a page has no record in its address', () => {
    expect(addressOf('8', 'https://desk/admin/p')).toBe('https://desk/admin/p');
  });
});

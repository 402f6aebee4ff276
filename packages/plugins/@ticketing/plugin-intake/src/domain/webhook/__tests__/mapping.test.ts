import { describe, expect, it } from 'vitest';
import { mappingProblem, requestFrom } from '../mapping';

describe('what a mapping says', () => {
  it('becomes the request a caller of the API would send', () => {
    expect(requestFrom({ title: 'Down', externalRefId: 17, 'contact.email': 'a@b.test', 'contact.name': 'A', 'details.floor': 3 })).toEqual({
      title: 'Down', externalRefId: '17', contact: { email: 'a@b.test', name: 'A' }, details: { floor: 3 },
    });
  });

  it('leaves out what is empty', () => {
    expect(requestFrom({ title: 'Down', description: null, categoryCode: undefined, 'contact.phone': '', 'details.floor': null })).toEqual({ title: 'Down' });
  });

  it('keeps what is no plain text for the check that follows', () => {
    expect(requestFrom({ title: ['a', 'b'] })).toEqual({ title: ['a', 'b'] });
  });
});

describe('a mapping', () => {
  it('fills fields of submissions and of business types', () => {
    expect(mappingProblem({ title: 'a', 'contact.email': 'b', 'details.assetNumber': 'c' })).toBeNull();
    expect(mappingProblem({})).toBeNull();
  });

  it.each([
    [{ status: '"closed"' }, 'status'], [{ assigneeId: '1' }, 'assigneeId'], [{ 'details.__proto__': 'a' }, 'details.__proto__'], [{ 'details.a.b': 'a' }, 'details.a.b'],
    [{ 'contact.id': 'a' }, 'contact.id'], [{ title: 1 }, 'title'], [[], 'mapping'], [null, 'mapping'], ['title', 'mapping'],
  ])('%j is refused at %s', (mapping, field) => {
    expect(mappingProblem(mapping)).toEqual({ field });
  });
});

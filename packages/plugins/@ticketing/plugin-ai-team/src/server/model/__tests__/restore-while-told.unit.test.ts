import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../domain';
import { restoreWhileTold } from '../restore-while-told';

const redactor = createRedactor(['Ann Lee']);
redactor.redact('Ann Lee, ann@lee.example');

/** What a reader sees when the answer comes in these parts. */
function told(parts: string[]): string[] {
  const seen: string[] = [];
  const restored = restoreWhileTold(redactor, (part) => seen.push(part));
  parts.forEach(restored.add);
  restored.end();
  return seen;
}

describe('an answer with hidden words, while it comes', () => {
  it('has them put back wherever its parts are cut', () => {
    const answer = 'Dear [NAME-1], we wrote to [EMAIL-1] <today>, and 「[EMAIL-1]」 knows.';
    for (let cut = 1; cut < answer.length; cut += 1) {
      expect(told([answer.slice(0, cut), answer.slice(cut)]).join('')).toBe('Dear Ann Lee, we wrote to ann@lee.example <today>, and 「ann@lee.example」 knows.');
    }
    expect(told([...answer]).join('')).toContain('Dear Ann Lee');
  });

  it('is told as it comes: only what may be the beginning of a placeholder waits', () => {
    expect(told(['Good mor', 'ning [NA', 'ME-1], ', 'how are you'])).toEqual(['Good ', 'morning ', 'Ann Lee, ', 'how are ', 'you']);
  });

  it('a bracket that is never closed holds nothing back for long', () => {
    expect(told(['a [ b and more words that go on and on ', 'x']).join('')).toBe('a [ b and more words that go on and on x');
  });
});

import { describe, expect, it } from 'vitest';
import { ARTICLE_STATES } from '../article';
import { ARTICLE_MOVES, decideMove, movesFrom, stateAfterEdit } from '../decide-move';

const WRITTEN = { title: 'VPN does not connect', content: 'Check the clock.' };
const PUBLISHER = { mayPublish: true, reason: 'A step is missing.' };
const AUTHOR = { mayPublish: false, reason: null };

const stateAfter = (state: (typeof ARTICLE_STATES)[number], move: (typeof ARTICLE_MOVES)[number], mover: { mayPublish: boolean; reason?: string | null } = PUBLISHER) => {
  const decision = decideMove({ state, ...WRITTEN }, move, mover);
  return decision.ok ? decision.value : decision.code;
};

describe('an article', () => {
  it.each([
    ['draft', 'submit', 'review'],
    ['review', 'sendBack', 'draft'],
    ['review', 'publish', 'published'],
    ['draft', 'publish', 'published'],
    ['published', 'archive', 'archived'],
    ['archived', 'restore', 'draft'],
  ] as const)('in state %s becomes by %s: %s', (state, move, after) => {
    expect(stateAfter(state, move)).toBe(after);
  });

  it.each([['published', 'submit'], ['archived', 'publish'], ['draft', 'sendBack'], ['draft', 'restore']] as const)('in state %s cannot %s', (state, move) => {
    expect(stateAfter(state, move)).toBe('article.moveNotPossible');
  });

  it('is submitted by its author and published by somebody who may', () => {
    expect(stateAfter('draft', 'submit', AUTHOR)).toBe('review');
    for (const move of ['publish', 'archive', 'sendBack'] as const) expect(stateAfter('review', move, AUTHOR)).toBe('article.publishNotAllowed');
  });

  it('is not sent back without saying what is missing', () => {
    expect(stateAfter('review', 'sendBack', { mayPublish: true, reason: ' ' })).toBe('article.reasonMissing');
  });

  it.each([[{ title: ' ', content: 'x' }, 'title'], [{ title: 'x', content: null }, 'content']])('without text is read by nobody: %j', (texts, field) => {
    for (const move of ['submit', 'publish'] as const) {
      expect(decideMove({ state: 'draft', ...texts }, move, PUBLISHER)).toMatchObject({ ok: false, code: 'article.contentMissing', params: { field } });
    }
  });

  it('offers exactly the moves that are possible', () => {
    for (const state of ARTICLE_STATES) {
      for (const mover of [PUBLISHER, AUTHOR]) {
        const possible = ARTICLE_MOVES.filter((move) => decideMove({ state, ...WRITTEN }, move, { ...mover, reason: 'x' }).ok);
        expect(movesFrom(state, mover.mayPublish)).toEqual(possible);
      }
    }
  });
});

it('editing makes a draft of what was published and leaves a review where it is', () => {
  expect(ARTICLE_STATES.map(stateAfterEdit)).toEqual(['draft', 'review', 'draft', 'archived']);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { Vocabulary } from '../vocabulary';

let vocabulary: Vocabulary;

beforeEach(() => {
  vocabulary = new Vocabulary();
  for (const words of [['printer', 'paper', 'tray'], ['printer', 'pointer', 'the'], ['printer', 'paper'], ['打印']]) vocabulary.learn(words);
});

describe('spellings of a word', () => {
  it('are the word alone where an article holds it', () => expect(vocabulary.spellings('pointer')).toEqual(['pointer']));
  it('are those a letter or two away, nearest first', () => expect(vocabulary.spellings('printr')).toEqual(['printr', 'printer']));
  it('forgive letters that changed places', () => expect(vocabulary.spellings('pritner')).toEqual(['pritner', 'printer']));
  it('do not guess at short words, Chinese, or another first letter', () => {
    expect([vocabulary.spellings('tary'), vocabulary.spellings('打卡'), vocabulary.spellings('crinter')]).toEqual([['tary'], ['打卡'], ['crinter']]);
  });
});

describe('the words that tell most', () => {
  it('are the rarest that fit, in the order of the question', () => {
    expect(vocabulary.rarest(['printer', 'tray', 'paper', 'tray'], 3)).toEqual(['tray', 'paper']);
    expect(vocabulary.rarest(['printer', 'paper'], 99)).toEqual(['printer', 'paper']);
  });
  it('are at least one, however usual', () => expect(vocabulary.rarest(['printer'], 1)).toEqual(['printer']));
});

it('counts what begins so', () => expect([vocabulary.spreadOfBeginning('p'), vocabulary.spreadOfBeginning('x')]).toEqual([6, 0]));

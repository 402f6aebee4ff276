import { describe, expect, it } from 'vitest';
import { checkPagePack, expandPagePack, type PagePack } from '../../domain/page-pack';
import en from '../../locale/en-US.json';
import zh from '../../locale/zh-CN.json';
import board from '../../ui/board.json';
import customers from '../../ui/customers.json';
import settings from '../../ui/settings.json';
import tickets from '../../ui/tickets.json';

const packs = [tickets, board, customers, settings] as unknown as PagePack[];

/** Texts of our own namespace in a pack. */
const textsOf = (pack: PagePack): string[] =>
  [...JSON.stringify(pack).matchAll(/\{"\$t":("(?:[^"\\]|\\.)*")\}/g)].map((match) => JSON.parse(match[1]) as string);

describe('the page packs of tickets', () => {
  it.each(packs.map((pack) => [pack.key, pack] as const))('%s is sound, also beside the others', (_, pack) => {
    expect(() => checkPagePack(pack, packs.filter((other) => other !== pack))).not.toThrow();
  });

  it('every popup that is opened by its uid exists', () => {
    const pieces = packs.flatMap(expandPagePack);
    const opened = [...JSON.stringify(pieces).matchAll(/"mode":"embed","uid":"([^"]+)"/g)].map((match) => match[1]);
    const popups = pieces.filter((piece) => piece.key.startsWith('popup:')).map((piece) => piece.key.slice('popup:'.length));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((uid) => !popups.includes(uid))).toEqual([]);
  });

  it('every text is translated', () => {
    const missing = packs.flatMap(textsOf).filter((text) => !(text in en) || !(text in zh));
    expect([...new Set(missing)]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkPagePack } from '../check-page-pack';
import type { PagePack } from '../page-pack';

const tab = (uid: string) => ({ uid, title: 'Tab', rows: [[{ $table: 'tickets', key: 'table', columns: ['title'] }]] });
const pack = (key: string, page: string, tabUid: string): PagePack => ({
  key,
  ns: `@ticketing/plugin-${key}`,
  version: 1,
  pages: [{ uid: page, title: 'Page', icon: 'X', roles: [], tabs: [tab(tabUid)] }],
});

describe('a page pack is checked when it is registered', () => {
  it('passes when its uids are its own', () => {
    const desk = pack('desk', 'a', 'b');
    expect(checkPagePack(desk, [pack('sla', 'c', 'd')])).toBe(desk);
  });

  it('a uid used twice is named', () => {
    expect(() => checkPagePack(pack('desk', 'a', 'a'))).toThrow('page pack "desk": uid "a" is used twice');
  });

  it('a uid of another pack is named with its owner', () => {
    expect(() => checkPagePack(pack('desk', 'a', 'b'), [pack('sla', 'c', 'b')])).toThrow('uid "b" belongs to page pack "sla"');
  });

  it('a group of its own needs a uid that is nobody else\'s, a title and an icon', () => {
    const group = { uid: 'g', title: 'My requests', icon: 'X' };
    expect(checkPagePack({ ...pack('desk', 'a', 'b'), group }).group).toBe(group);
    expect(() => checkPagePack({ ...pack('desk', 'a', 'b'), group: { ...group, icon: '' } })).toThrow('its group needs a uid, a title and an icon');
    expect(() => checkPagePack({ ...pack('desk', 'a', 'b'), group: { ...group, uid: 'a' } })).toThrow('uid "a" is used twice');
  });

  it('an unknown shorthand is named', () => {
    const broken = pack('desk', 'a', 'b');
    broken.pages![0].tabs[0].rows = [[{ $chart: 'x', key: 'y' }]];
    expect(() => checkPagePack(broken)).toThrow('unknown shorthand "$chart"');
  });

  it('needs a version, a namespace, and tabs on its pages', () => {
    expect(() => checkPagePack({ ...pack('desk', 'a', 'b'), version: 0 })).toThrow('version');
    expect(() => checkPagePack({ ...pack('desk', 'a', 'b'), ns: '' })).toThrow('namespace');
    const empty = pack('desk', 'a', 'b');
    empty.pages![0].tabs = [];
    expect(() => checkPagePack(empty)).toThrow('page "a" has no tabs');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ArticleIndex } from '../article-index';

const article = (id: string, title: string, content = '', language = 'en') => ({
  id, title, content, language, summary: '', keywords: '', articleNo: id, kind: 'article', audience: 'public', categoryId: null,
});
let index: ArticleIndex;

beforeEach(() => {
  index = new ArticleIndex();
  index.put(article('vpn', 'VPN does not connect', 'Check the clock of the computer, then sign in again.'));
  index.put(article('printer', 'Paper jam in the printer', 'Open the tray and take the paper out.'));
  index.put(article('account', 'Locked account', 'Who cannot sign in waits 15 minutes.'));
  index.put(article('printer-zh', '打印机卡纸怎么办', '打开纸盒，取出卡住的纸张。', 'zh'));
  index.put(article('account-zh', '账号被锁定', '登录失败五次后请等待 15 分钟。', 'zh'));
});

const found = (text: string, language?: string) => index.search({ text, language, limit: 10 }).map((hit) => hit.article.id);

describe('the index of articles', () => {
  it('finds by words of title and text, title first', () => {
    expect(found('printer')[0]).toBe('printer');
    expect(found('sign in')).toEqual(expect.arrayContaining(['vpn', 'account']));
  });

  it('finds what is typed half or with a wrong letter', () => {
    expect(found('prin')[0]).toBe('printer');
    expect(found('pritner jam')[0]).toBe('printer');
  });

  it('finds Chinese in other words around it', () => {
    expect(found('我办公室的打印机又卡纸了')[0]).toBe('printer-zh');
    expect(found('账号锁了')[0]).toBe('account-zh');
  });

  it('prefers the language of the reader where both fit', () => {
    index.put(article('vpn-zh', 'VPN 连不上', '', 'zh'));
    expect(found('vpn', 'zh')[0]).toBe('vpn-zh');
    expect(found('vpn', 'en')[0]).toBe('vpn');
  });

  it('forgets the earlier text of an article, and one that goes', () => {
    index.put(article('vpn', 'Remote access', 'New text'));
    expect(found('clock')).toEqual([]);
    index.remove('vpn');
    expect(found('remote')).toEqual([]);
    expect(index.size).toBe(4);
  });

  it('finds nothing by the address of an image or a link', () => {
    index.put(article('fax', 'Fax', '![The socket](/api/ticketingImages/cfa487c2) and [the manual](https://example.org/handbook "Guide")'));
    expect([found('cfa487c2'), found('handbook')]).toEqual([[], []]);
    expect([found('socket')[0], found('manual')[0]]).toEqual(['fax', 'fax']);
  });

  it('finds other forms of an English word', () => expect(found('jamming')[0]).toBe('printer'));

  it('takes signs of the query language for what they are', () => {
    for (const text of ['printer" OR "vpn', 'title: printer', 'printer*', "it's a printer’s NEAR(jam)"]) expect(found(text), text).toContain('printer');
  });

  it('puts many in one go, or none of them', () => {
    const broken = { ...article('broken', ''), get title(): string { throw new Error('unreadable'); } };
    expect(() => index.put(article('fax', 'Fax'), broken)).toThrow('unreadable');
    expect(found('fax')).toEqual([]);
    expect(found('vpn')).toEqual(['vpn']);
  });

  it('finds nothing for a question without words', () => {
    expect([found(''), found('!? …')]).toEqual([[], []]);
  });
});

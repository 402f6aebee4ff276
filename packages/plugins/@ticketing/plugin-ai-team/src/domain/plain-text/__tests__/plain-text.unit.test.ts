import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../plain-text';

describe('the plain text of a message', () => {
  it('is a text without marks as it is', () => {
    expect(plainTextOf('a < b, ask <anna@example.com>\nBye').text).toBe('a < b, ask <anna@example.com>\nBye');
  });

  it('has a line for each paragraph and break', () => {
    expect(plainTextOf('<p>Hello<br>there</p><p>Tea &amp; &#20320;</p>').text).toBe('Hello\nthere\nTea & 你\n');
  });

  it('joins what bold letters take apart', () => {
    expect(plainTextOf('<p>pass<b>word</b></p>').text).toBe('password\n');
  });

  it('marks what was quoted', () => {
    expect(plainTextOf('<blockquote><p>You lie</p><p>Again</p></blockquote><p>Sorry</p>').text).toBe('> You lie\n> Again\nSorry\n');
  });

  it('tells the addresses of links that are not written out', () => {
    expect(plainTextOf('<a href="https://a.example/?k=1">here</a>').text).toBe('here\nhttps://a.example/?k=1');
    expect(plainTextOf('<a href="https://a.example">https://a.example</a>').text).toBe('https://a.example');
  });

  it('knows where in the source a stretch stands', () => {
    const source = '<p>Tea &amp; <b>cake</b></p>';
    const { text, placeOf } = { ...plainTextOf(source), placeOf: (start: number, end: number) => plainTextOf(source).placeOf(start, end) };
    const [cake, tea] = [text.indexOf('cake'), text.indexOf('&')];
    const stretch = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
    expect([stretch(placeOf(cake, cake + 4)), stretch(placeOf(tea, tea + 1))]).toEqual(['cake', '&amp;']);
  });
});

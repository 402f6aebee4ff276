import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../secrets/find-secrets';
import { createRedactor, namesOfPerson, redact } from '../redact';

const hidden = (text: string, names: string[] = []) => redact(text, names).text;

describe('what is hidden from a model', () => {
  it.each([
    ['Write to anna.weber@example.com, please', 'Write to [EMAIL-1], please'], ['邮箱是li.wei@example.cn。', '邮箱是[EMAIL-1]。'],
    ['Call +49 30 1234 5678 or (555) 123-4567', 'Call [PHONE-1] or [PHONE-2]'], ['Ring 0049-30-12345678!', 'Ring [PHONE-1]!'], ['030 / 123 45 67 is mine', '[PHONE-1] is mine'],
    ['我的手机13812345678，座机021-55550123', '我的手机[PHONE-1]，座机[PHONE-2]'], ['Tel: 555 1234', 'Tel: [PHONE-1]'],
    ['Cannot reach 192.168.10.4 any more', 'Cannot reach [IP-1] any more'], ['ping fe80::1ff:fe23:4567:890a', 'ping [IP-1]'],
    ['My card is 4111 1111 1111 1111', 'My card is [SECRET-1]'], ['IBAN DE89370400440532013000', 'IBAN [SECRET-1]'], ['身份证11010519491231002X', '身份证[SECRET-1]'], ['My password is hunter2', 'My password is [SECRET-1]'],
  ])('"%s"', (text, expected) => {
    expect(hidden(text)).toBe(expected);
  });

  it.each(['Since 2026-01-02 and 03.02.2026 10:30', 'TKT-20260102-0001', 'Error 0x80070005 in version 10.0.19041.1', 'Order 4711-0815', 'at 10:00:00', '3 of 20 printers'])('is nothing of "%s"', (text) => {
    expect(hidden(text)).toBe(text);
  });

  it('is a name wherever it stands, however it is written, and not in another word', () => {
    const names = [...namesOfPerson('Anna  Weber'), 'Blue Whale Ltd.', '李伟'];
    expect(hidden('ANNA\nweber of Blue  Whale Ltd. says: Anna is not Annabel', names)).toBe('[NAME-1] of [NAME-2] says: [NAME-3] is not Annabel');
    expect(hidden('我是李伟，Anna的同事', names)).toBe('我是[NAME-1]，[NAME-2]的同事');
    expect(hidden('Rene\u0301 called', ['Ren\u00e9'])).toBe('[NAME-1] called');
  });

  it('has one placeholder for what is written alike, over several texts', () => {
    const redactor = createRedactor(['Anna']);
    expect([redactor.redact('Anna: a@b.example'), redactor.redact('c@d.example, a@b.example')]).toEqual(['[NAME-1]: [EMAIL-1]', '[EMAIL-2], [EMAIL-1]']);
    expect([redactor.count, redactor.restore('Dear [NAME-1], we wrote to [EMAIL-2].')]).toEqual([4, 'Dear Anna, we wrote to c@d.example.']);
  });
});

describe('the names of a person', () => {
  it('are the whole and the words that tell who is meant', () => {
    expect(namesOfPerson(' Anna  de Weber ')).toEqual(['Anna de Weber', 'Anna', 'Weber']);
    expect(namesOfPerson('李伟')).toEqual(['李伟']);
    expect(namesOfPerson(' ')).toEqual([]);
  });
});

describe('an answer', () => {
  it.each(['[EMAIL-1]', '[email-1]', '(EMAIL-1)', '[Email 1]', 'EMAIL_1', '【EMAIL-1】', '<EMAIL–1>'])('gets back what was hidden from "%s"', (written) => {
    expect(redact('a@b.example', []).restore(`Write to ${written}.`)).toBe('Write to a@b.example.');
  });

  it('does not get back a secret, nor what nobody gave', () => {
    expect(redact('My password is hunter2', []).restore('[SECRET-1] [EMAIL-1] email 1')).toBe('[SECRET-1] [EMAIL-1] email 1');
  });

  it('has the placeholders a customer wrote himself as he wrote them', () => {
    const { text, restore } = redact('[EMAIL-1] means a@b.example, and so does EMAIL-1', []);
    expect(text).toBe('[TEXT-1] means [EMAIL-1], and so does [TEXT-2]');
    expect(restore(text)).toBe('[EMAIL-1] means a@b.example, and so does EMAIL-1');
  });
});

const NAMES = ['Anna Weber', 'Anna', '李伟', 'Blue (Whale) + Co.', 'O\'Neill-Smith'];
const pieces = fc.array(fc.oneof(
  fc.constantFrom(...NAMES, 'ANNA', 'a@b.example', '+49 30 1234567', '13812345678', '10.1.2.3', '[EMAIL-1]', '[name 1', 'TEXT-1', 'EMAIL-', 'SECRET-1', '1', '[', ']', '(', ')', ' ', '\n', '-', '我', 'x'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
), { maxLength: 14 }).map((parts) => parts.join(''));

describe('whatever a customer writes', () => {
  it('comes back as it was when it has no secret', () => {
    fc.assert(fc.property(pieces, (text) => {
      fc.pre(findSecrets(text).length === 0);
      const { text: sent, restore } = redact(text, NAMES);
      expect(restore(sent)).toBe(text);
    }), { numRuns: 1000 });
  });

  it('goes without the given names', () => {
    fc.assert(fc.property(pieces, fc.constantFrom(...NAMES), (text, name) => {
      const sent = ` ${redact(text, NAMES).text} `.toLowerCase();
      const at = sent.indexOf(name.toLowerCase());
      const around = at < 0 ? '' : sent[at - 1] + sent[at + name.length];
      // As a part of another word it is another word.
      expect(at < 0 || (name !== '李伟' && /[\p{L}\p{M}\uD800-\uDFFF]/u.test(around)), sent).toBe(true);
    }), { numRuns: 1000 });
  });

  it('is read in no long time', () => {
    for (const piece of ['a', '1', '1 ', '+', 'a@', '[', 'a.', '::', 'Anna ', '0-']) expect(hidden(piece.repeat(20_000), NAMES).length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { classify, CONFIDENCE_FLOOR } from '../classifier';
import { correctionExample, descriptionExample, ticketExample, type Example } from '../example';
import { learnCorrection } from '../learn-correction';
import { restoreClassifier, storeClassifier } from '../stored-classifier';
import { trainClassifier } from '../train-classifier';

const TICKETS: readonly (readonly [label: string, ...texts: string[]])[] = [
  ['printer', 'The printer on the second floor jams', 'Paper stuck in the printer again', 'Cannot print, toner is empty', 'Printing gives blank pages', '三楼的打印机卡纸', '打印机没有墨粉了', '无法打印文件'],
  ['network', 'The wifi drops every few minutes', 'VPN does not connect from home', 'No internet in meeting room 4', 'The network is very slow today', '无线网络连不上', '在家连不上VPN', '会议室没有网络'],
  ['account', 'I forgot my password', 'My account is locked after three attempts', 'Please reset my login', 'Cannot sign in to the portal', '忘记密码了', '账号被锁定', '登录不了系统'],
];
const examples: Example[] = TICKETS.flatMap(([label, ...texts]) => texts.map((text) => ticketExample(text, label)));
const trained = trainClassifier(examples);
const first = (text: string, classifier = trained) => classify(classifier, text)[0]?.label;

describe('a classifier', () => {
  it.each([
    ['Printers are jammed', 'printer'], ['wi-fi network keeps dropping', 'network'], ['passwort forgotten, account locked', 'account'],
    ['打印机又卡纸了', 'printer'], ['VPN一直连不上', 'network'], ['我的密码忘记了', 'account'],
  ])('knows what "%s" is about', (text, label) => {
    expect(first(text)).toBe(label);
  });

  it('ranks all labels, with confidences that sum up to 1', () => {
    const ranked = classify(trained, 'the printer jams');
    expect(ranked.map(({ label }) => label).sort()).toEqual(['account', 'network', 'printer']);
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
    expect(ranked[0].confidence).toBeGreaterThan(ranked[1].confidence);
  });

  it('is sure of what it has learned and not of what it has not', () => {
    expect(classify(trained, 'The printer jams, paper stuck')[0].confidence).toBeGreaterThan(CONFIDENCE_FLOOR);
    expect(classify(trained, 'The canteen had no vegetarian dish')[0].confidence).toBeLessThan(CONFIDENCE_FLOOR);
  });

  it('is less sure of a single word', () => {
    expect(classify(trained, 'printer')[0].confidence).toBeLessThan(classify(trained, 'The printer on the third floor jams')[0].confidence);
  });

  it('has no answer to a text it knows nothing of, nor where there is nothing to choose', () => {
    expect(classify(trained, '???')).toEqual([]);
    expect(classify(trained, 'ёжик')).toEqual([]);
    expect(classify(trainClassifier([]), 'printer')).toEqual([]);
    expect(classify(trainClassifier([ticketExample('printer', 'printer')]), 'printer')).toEqual([]);
  });

  it('knows a label without tickets by what is said of it', () => {
    const taught = trainClassifier([...examples, descriptionExample('invoice', 'Invoices_and_payments: wrong amount, refund')]);
    expect(first('Two invoices have wrong amounts', taught)).toBe('invoice');
  });

  it('is the same each time', () => {
    expect(classify(trainClassifier(examples), 'printer offline')).toEqual(classify(trained, 'printer offline'));
  });

  it('lets a correction weigh more than tickets', () => {
    const text = 'The beamer shows nothing';
    const disagreeing = [ticketExample(text, 'network'), ticketExample(text, 'network'), correctionExample(text, 'printer')];
    expect(first(text, trainClassifier([...examples, ...disagreeing]))).toBe('printer');
    expect(first(text, trainClassifier([...examples, ...disagreeing.slice(0, 2), ticketExample(text, 'printer')]))).toBe('network');
  });
});

describe('an agent\'s correction', () => {
  const text = 'The badge reader at the gate is red';

  it('is learned at once, and the classifier before stays as it was', () => {
    const before = classify(trained, text);
    const corrected = learnCorrection(trained, text, 'account');
    expect(first(text, corrected)).toBe('account');
    expect(first('badge reader is red', corrected)).toBe('account');
    expect(classify(trained, text)).toEqual(before);
  });

  it('may name a label nobody knew', () => {
    const corrected = learnCorrection(trained, text, 'building');
    expect(first(text, corrected)).toBe('building');
    expect(first('The printer jams', corrected)).toBe('printer');
  });

  it('does not undo what was known', () => {
    const corrected = learnCorrection(trained, text, 'account');
    for (const [label, ...texts] of TICKETS) for (const known of texts) expect(first(known, corrected)).toBe(label);
  });
});

describe('a stored classifier', () => {
  it('answers as before, after JSON', () => {
    const restored = restoreClassifier(JSON.parse(JSON.stringify(storeClassifier(trained))));
    for (const { text } of examples) {
      const [before, after] = [classify(trained, text), restored ? classify(restored, text) : []];
      expect(after[0].label).toBe(before[0].label);
      expect(after[0].confidence).toBeCloseTo(before[0].confidence, 1);
    }
  });

  it('of another version is not read', () => {
    expect(restoreClassifier({ ...storeClassifier(trained), version: 0 as 1 })).toBeNull();
  });

  it('holds no words of a ticket', () => {
    const stored = JSON.stringify(storeClassifier(learnCorrection(trained, 'Contact Wintermantel', 'account')));
    expect(stored.toLowerCase()).not.toContain('wintermantel');
  });
});

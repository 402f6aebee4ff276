import { describe, expect, it } from 'vitest';
import { ticketExample } from '../../classifier/example';
import { trainClassifier } from '../../classifier/train-classifier';
import { readTicket, wordsOfTicket } from '../read-ticket';

const classifier = trainClassifier([
  ...['The printer is jammed', 'Printer prints blank pages', 'No toner in the printer'].map((text) => ticketExample(text, 'printer')),
  ...['VPN does not connect', 'The VPN drops every hour', 'Cannot reach the network over VPN'].map((text) => ticketExample(text, 'vpn')),
]);
const categories = ['printer', 'vpn'];
const generalValence = () => 0;
const ticket = { title: 'Printer jammed again', description: '<p>The printer on floor two is jammed. I need it today, this is urgent!</p>' };

describe('a ticket that is read', () => {
  it('has a language, a category, urgency, keywords and a summary', () => {
    const reading = readTicket(ticket, { classifier, categories, generalValence });
    expect(reading).toMatchObject({ language: 'en', category: { label: 'printer' }, skippedBecause: null, urgency: 'high' });
    expect(reading.keywords).toContain('printer');
    expect(reading.summary).toContain('jammed');
  });

  it('gets no category the desk has not today', () => {
    const reading = readTicket(ticket, { classifier, categories: ['vpn', 'other'], generalValence });
    expect(reading.category?.label).toBe('vpn');
  });

  it('says why it has no category', () => {
    const why = (tools: object, text = ticket) => readTicket(text, { classifier, categories, generalValence, ...tools }).skippedBecause;
    expect(why({ categories: ['printer'] })).toBe('tooFewCategories');
    expect(why({ classifier: null })).toBe('notTrained');
    expect(why({}, { title: '', description: '' })).toBe('noKnownWords');
  });

  it('is learned from without marks', () => {
    expect(wordsOfTicket({ title: 'Tea', description: '<p>Hot &amp; black</p>' })).toBe('Tea\nHot & black\n');
  });
});

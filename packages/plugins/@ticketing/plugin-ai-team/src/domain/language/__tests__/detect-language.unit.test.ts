import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../detect-language';

const languageOf = (text: string) => detectLanguage(text).language;

describe('the language of a ticket', () => {
  it.each([
    ['My laptop has not started since this morning, please help.', 'en'],
    ['Seit heute Morgen startet mein Laptop nicht mehr, bitte um Hilfe.', 'de'],
    ['Mon ordinateur ne démarre plus depuis ce matin, merci de votre aide.', 'fr'],
    ['Mi portátil no arranca desde esta mañana, por favor ayuda.', 'es'],
    ['O meu portátil não liga desde esta manhã, por favor ajudem.', 'pt'],
    ['Il mio portatile non si avvia da questa mattina, grazie per l\'aiuto.', 'it'],
    ['Mijn laptop start sinds vanochtend niet meer op, graag hulp.', 'nl'],
    ['我的笔记本电脑今天早上开不了机，请帮忙。', 'zh'],
    ['我的筆記型電腦今天早上開不了機，請幫忙。', 'zh'],
    ['今朝からノートパソコンが起動しません。助けてください。', 'ja'],
    ['오늘 아침부터 노트북이 켜지지 않습니다. 도와주세요.', 'ko'],
    ['Мой ноутбук не включается с сегодняшнего утра, помогите.', 'ru'],
    ['حاسوبي لا يعمل منذ هذا الصباح، أرجو المساعدة.', 'ar'],
  ])('of "%s" is %s, for sure', (text, language) => {
    expect(languageOf(text)).toBe(language);
    expect(detectLanguage(text).confidence).toBeGreaterThan(0.6);
  });

  it.each([['printer broken', 'en'], ['Drucker kaputt', 'de'], ['imprimante en panne', 'fr'], ['打印机坏了', 'zh'], ['wachtwoord vergeten', 'nl']])('of the title "%s" is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['', '???', 'error 809', 'OK', 'SAP', 'Cisco AnyConnect', 'https://example.com/the/page', 'anna.weber@firma.example', 'TKT-20260102-0001'])('of "%s" is not known', (text) => {
    expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
  });

  it.each(['Skrivaren på kontoret fungerar inte sedan i morse', 'Drukarka w biurze nie działa od rana', 'Ofisteki yazıcı bu sabahtan beri çalışmıyor', 'Принтер не працює, допоможіть будь ласка'])('of "%s" is none it knows', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it('is that of the sentence, not of the names of products in it', () => {
    expect(languageOf('VPN连不上，Cisco AnyConnect 报错 809')).toBe('zh');
    expect(languageOf('The document 报告.docx cannot be opened on my computer')).toBe('en');
  });

  it('is surer of a sentence than of two words', () => {
    expect(detectLanguage('printer broken').confidence).toBeLessThan(detectLanguage('The printer is broken and we cannot print our invoices').confidence);
  });

  it('has a confidence from 0 to 1, and 0 only where it is not known', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { language, confidence } = detectLanguage(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(language === null).toBe(confidence === 0);
    }));
  });
});

// Is the language of a text known? Asked of the texts of the host's screens, which its packages bring in many languages.
import fs from 'node:fs';
import path from 'node:path';

const LANGUAGES = { 'en-US': 'en', 'de-DE': 'de', 'fr-FR': 'fr', 'es-ES': 'es', 'pt-BR': 'pt', 'it-IT': 'it', 'nl-NL': 'nl', 'zh-CN': 'zh', 'zh-TW': 'zh', 'ja-JP': 'ja', 'ko-KR': 'ko', 'ru-RU': 'ru' };
const LENGTHS = [{ fewest: 2, most: 3 }, { fewest: 4, most: 7 }, { fewest: 8, most: 99 }];
const MOST_TEXTS = 200;
const WITHOUT_SPACES = ['zh', 'ja'];
const SIGNS_OF_A_WORD = 2;

/** @returns {{ group: string, words: string, count: number, right: number, wrong: number }[]} shares of texts; what is left was not known */
export function measureLanguage(ai, packages) {
  const texts = textsByLanguage(packages);
  const english = texts.get('en') ?? new Set();
  return [['Latin letters', (language) => /^(?:en|de|fr|es|pt|it|nl)$/.test(language)], ['other scripts', (language) => /^(?:zh|ja|ko|ru)$/.test(language)]].flatMap(([group, belongs]) => LENGTHS.map(({ fewest, most }) => {
    const asked = [...texts].filter(([language]) => belongs(language)).flatMap(([language, all]) => [...all]
      .filter((text) => language === 'en' || !english.has(text)) // what nobody has translated
      .filter((text) => wordsIn(text, language) >= fewest && wordsIn(text, language) <= most).slice(0, MOST_TEXTS).map((text) => ({ text, language })));
    const answers = asked.map(({ text, language }) => ({ language, read: ai.detectLanguage(text).language }));
    const share = (fits) => answers.filter(fits).length / (answers.length || 1);
    return { group, words: most === 99 ? `${fewest} or more` : `${fewest}–${most}`, count: asked.length, right: share(({ language, read }) => read === language), wrong: share(({ language, read }) => read !== null && read !== language) };
  }));
}

const wordsIn = (text, language) => (WITHOUT_SPACES.includes(language) ? text.length / SIGNS_OF_A_WORD : text.split(/\s+/).length);

function textsByLanguage(packages) {
  const texts = new Map();
  for (const name of fs.readdirSync(packages)) {
    for (const [file, language] of Object.entries(LANGUAGES)) {
      const found = path.join(packages, name, 'dist/locale', `${file}.json`);
      if (!fs.existsSync(found)) continue;
      const values = Object.values(JSON.parse(fs.readFileSync(found, 'utf8'))).filter((value) => typeof value === 'string' && !value.includes('{{'));
      texts.set(language, new Set([...(texts.get(language) ?? []), ...values]));
    }
  }
  return texts;
}

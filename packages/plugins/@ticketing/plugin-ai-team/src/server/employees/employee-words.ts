import type { Application } from '@nocobase/server';
import fs from 'node:fs';
import path from 'node:path';
import grace from '../../ai/ai-employees/desk-grace';
import max from '../../ai/ai-employees/desk-max';
import rhea from '../../ai/ai-employees/desk-rhea';
import sam from '../../ai/ai-employees/desk-sam';
import sol from '../../ai/ai-employees/desk-sol';

/** The host looks for the words of every employee among its own. */
const NAMESPACE_OF_HOST = '@nocobase/plugin-ai';
export const OUR_EMPLOYEES = [sam, grace, max, rhea, sol] as const;

/** Lets our employees be introduced in the languages of our locale files. Those are read here, since the host loads a language when somebody first asks for it. */
export function introduceEmployees({ i18n }: Pick<Application, 'i18n'>, languages: readonly string[]): void {
  for (const language of languages) {
    const words = JSON.parse(fs.readFileSync(path.join(__dirname, `../../locale/${language}.json`), 'utf8')) as Record<string, string>;
    const ours = OUR_EMPLOYEES.flatMap(({ position, bio, greeting }) => [position, bio, greeting]);
    i18n.addResourceBundle(language, NAMESPACE_OF_HOST, Object.fromEntries(ours.map((key) => [key, words[key] ?? key])), true, false);
  }
}

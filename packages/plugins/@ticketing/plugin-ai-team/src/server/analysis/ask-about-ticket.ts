import { modelAnswerSchema, readModelAnswer, type ModelAnswer } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { categoriesInLanguage, languagesOf } from '../classifier/category-titles';
import { askModel, type ModelAnswer as Answered } from '../model/ask-model';
import { ABOUT_FENCES } from '../prompts/fence';
import type { TicketMaterial } from '../prompts/ticket-material';

/** What a language model tells of a ticket; an answer that is not as asked for is no answer. */
export async function askAboutTicket(desk: AiDesk, material: TicketMaterial, userId: string | null): Promise<Answered<ModelAnswer>> {
  const [language] = await languagesOf(desk.db);
  const categories = await categoriesInLanguage(desk, language);
  const codes = categories.map(({ code }) => code);
  const schema = modelAnswerSchema(codes);
  return askModel<ModelAnswer>(desk, {
    task: 'analyse', ticketId: String(material.ticket.get('id')), userId, names: material.names, schema,
    system: [
      'You read tickets of a service desk and tell people what they are about. People decide; you propose.',
      `The categories are: ${categories.map(({ code, title }) => `${code} (${title})`).join('; ') || 'none'}.`,
      `Write summary and reasoning in the language ${language}, the suggested reply in the language of the customer. Promise nothing, name no dates, blame nobody, and never write passwords, keys or numbers of cards.`,
      ABOUT_FENCES,
      `Answer with one JSON object and nothing else, by this schema: ${JSON.stringify(schema)}`,
    ].join('\n'),
    user: material.text,
    read: (text) => {
      const read = readModelAnswer(text, codes);
      return read.ok ? { ...read, confidence: read.value.confidence } : read;
    },
  });
}

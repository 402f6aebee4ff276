import type { Model } from '@nocobase/database';
import type { AiDesk } from '../ai-desk';

/** Employees of the host that get tools of ours: the translator reads tickets, the analyst counts them. */
const EXTENDED: Readonly<Record<string, readonly string[]>> = { lexi: ['ticketingReadTicket'], viz: ['ticketingDeskNumbers', 'ticketingReadTicket'] };

interface SkillSettings {
  tools?: { name: string; autoCall?: boolean }[];
}

/** Gives employees of the host our tools beside their own. The host writes its employees anew at every start, so that this follows each time; what administrators set stays. */
export async function extendStockEmployees({ db }: Pick<AiDesk, 'db'>): Promise<void> {
  if (!db.hasCollection('aiEmployees')) return;
  const { model } = db.getCollection('aiEmployees');
  for (const [username, names] of Object.entries(EXTENDED)) {
    const employee = (await model.findOne({ where: { username } })) as Model | null;
    if (!employee) continue;
    const settings = (employee.get('skillSettings') ?? {}) as SkillSettings;
    const known = settings.tools ?? [];
    const missing = names.filter((name) => !known.some((tool) => tool.name === name));
    if (missing.length) await model.update({ skillSettings: { ...settings, tools: [...known, ...missing.map((name) => ({ name, autoCall: true }))] } }, { where: { username } });
  }
}

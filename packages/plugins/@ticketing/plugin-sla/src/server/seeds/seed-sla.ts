import { Op, type Database } from '@nocobase/database';
import { isOpen, STATUS_CATEGORIES } from '@ticketing/plugin-tickets';
import { DEFAULT_POLICY } from '../../domain';
import { inLanguage, OUR_LANGUAGES, tExpression } from '../locale';
import type { SlaDesk } from '../sla-desk';
import { TEXT_LEVELS, type TextLevel } from '../sweep/alert-text';
import { IN_APP_CHANNEL } from '../sweep/notify-people';
import { rememberStart } from '../sweep/started-at';

// Keys of our locale files; an administrator edits the text of each language.
const TEXTS: Record<TextLevel, { title: string; content: string }> = {
  warn: {
    title: '{{ticket.ticketNo}} is due soon',
    content: '{{targetName}} of "{{ticket.title}}" ({{ticket.priority}}) is due at {{dueAt}}.',
  },
  breach: {
    title: '{{ticket.ticketNo}} is overdue',
    content: '{{targetName}} of "{{ticket.title}}" ({{ticket.priority}}) was due at {{dueAt}}.',
  },
  escalate: {
    title: '{{ticket.ticketNo}} is still overdue',
    content: '{{targetName}} of "{{ticket.title}}" ({{ticket.priority}}) was due at {{dueAt}} and is still open.',
  },
};

/** Brings the default policy, the alert texts and the in-app channel. Upserts by key; what an admin changed or removed stays. */
export async function seedSla(desk: SlaDesk): Promise<void> {
  const isFirst = await rememberStart(desk.db, desk.now());
  // A policy somebody deleted must not come back.
  if (isFirst) await seedDefaultPolicy(desk.db);
  await seedTexts(desk);
  await seedChannel(desk.db);
  if (isFirst) await watchOpenTickets(desk);
}

async function seedDefaultPolicy(db: Database): Promise<void> {
  const policies = db.getRepository('ticketingSlaPolicies');
  if (await policies.count({ filter: { key: DEFAULT_POLICY.key } })) return;
  await policies.create({ values: { ...DEFAULT_POLICY, sort: 1000, isEnabled: true } });
}

async function seedTexts({ app, db }: SlaDesk): Promise<void> {
  const texts = db.getRepository('ticketingSlaTemplates');
  for (const level of TEXT_LEVELS) {
    // A language somebody deleted must not come back.
    if (await texts.count({ filter: { level } })) continue;
    const { title, content } = TEXTS[level];
    for (const languageCode of OUR_LANGUAGES) {
      const [inTitle, inContent] = [await inLanguage(app, languageCode, title), await inLanguage(app, languageCode, content)];
      await texts.create({ values: { level, languageCode, title: inTitle, content: inContent } });
    }
  }
}

async function seedChannel(db: Database): Promise<void> {
  if (!db.hasCollection('notificationChannels')) return;
  const channels = db.getRepository('notificationChannels');
  if (await channels.count({ filter: { name: IN_APP_CHANNEL } })) return;
  await channels.create({ values: { name: IN_APP_CHANNEL, title: tExpression('Service level'), notificationType: 'in-app-message' } });
}

/** Lets the next sweep read all open tickets: those from before the plugin was enabled, or from a time while it was switched off. */
export async function watchOpenTickets({ db, now }: SlaDesk): Promise<void> {
  await db.getCollection('ticketingTickets').model.update(
    { slaNextCheckAt: now() },
    { where: { statusCategory: { [Op.in]: STATUS_CATEGORIES.filter(isOpen) } }, hooks: false, silent: true },
  );
}

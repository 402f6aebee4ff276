import { Op, type Database } from '@nocobase/database';
import { isOpen, STATUS_CATEGORIES } from '@ticketing/plugin-tickets';
import { DEFAULT_POLICY } from '../../domain';
import { inLanguageOfApp, tExpression } from '../locale';
import type { SlaDesk } from '../sla-desk';
import { TEMPLATE_LEVELS, type TemplateLevel } from '../sweep/alert-text';
import { IN_APP_CHANNEL } from '../sweep/notify-people';
import { rememberStart } from '../sweep/started-at';

// Keys of our locale files; an administrator edits the text in the language of the app.
const TEMPLATES: Record<TemplateLevel, { title: string; content: string }> = {
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
    content: '{{targetName}} of "{{ticket.title}}" ({{ticket.priority}}) is overdue; this step was due at {{dueAt}}.',
  },
};

/** Brings the default policy, the alert texts and the in-app channel. Upserts by key; what an admin changed or removed stays. */
export async function seedSla(desk: SlaDesk): Promise<void> {
  const isFirst = await rememberStart(desk.db, desk.now());
  // A policy somebody deleted must not come back.
  if (isFirst) await seedDefaultPolicy(desk.db);
  await seedTemplates(desk);
  await seedChannel(desk.db);
  if (isFirst) await watchOpenTickets(desk);
}

async function seedDefaultPolicy(db: Database): Promise<void> {
  const policies = db.getRepository('ticketingSlaPolicies');
  if (await policies.count({ filter: { key: DEFAULT_POLICY.key } })) return;
  await policies.create({ values: { ...DEFAULT_POLICY, sort: 1000, isEnabled: true } });
}

async function seedTemplates({ app, db }: SlaDesk): Promise<void> {
  const templates = db.getRepository('ticketingSlaTemplates');
  for (const level of TEMPLATE_LEVELS) {
    const { title, content } = TEMPLATES[level];
    if (await templates.count({ filter: { level } })) continue;
    await templates.create({ values: { level, title: inLanguageOfApp(app, title), content: inLanguageOfApp(app, content) } });
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

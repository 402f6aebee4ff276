import type { AlertLevel, Target } from '../../domain';

export interface AlertTemplate {
  title: string;
  content: string;
}

export type TemplateLevel = 'warn' | 'breach' | 'escalate';

export const TEMPLATE_LEVELS: readonly TemplateLevel[] = ['warn', 'breach', 'escalate'];

export const templateLevelOf = (level: AlertLevel): TemplateLevel => (level === 'warn' || level === 'breach' ? level : 'escalate');

export interface AlertVariables {
  ticket: { ticketNo: string; title: string; priority: string };
  target: Target;
  targetName: string;
  dueAt: string;
  url: string;
}

/** Fills `{{ticket.ticketNo}}` and the like; what nobody knows is left empty. */
export function fillTemplate({ title, content }: AlertTemplate, variables: AlertVariables): AlertTemplate {
  const fill = (text: string) => text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_whole, path: string) => String(valueAt(variables, path) ?? ''));
  return { title: fill(title), content: fill(content) };
}

function valueAt(variables: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined), variables);
}

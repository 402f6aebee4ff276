import type { AlertLevel, InLanguage, Target } from '../../domain';

/** A text as an administrator wrote it. */
export interface AlertText extends InLanguage {
  title: string;
  content: string;
  /** Name of a channel of NocoBase's notification manager. */
  emailChannel: string | null;
}

export const TEXT_LEVELS = ['warn', 'breach', 'escalate'] as const;
export type TextLevel = (typeof TEXT_LEVELS)[number];

export const textLevelOf = (level: AlertLevel): TextLevel => (level === 'warn' || level === 'breach' ? level : 'escalate');

export interface AlertVariables {
  ticket: { ticketNo: string; title: string; priority: string };
  target: Target;
  targetName: string;
  /** The deadline of the promise. */
  dueAt: string;
  /** Of the ticket; empty while the settings of the desk do not say where it is reached. */
  url: string;
}

/** Fills `{{ticket.ticketNo}}` and the like; what nobody knows is left empty. */
export function fillText(text: string, variables: AlertVariables): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_whole, path: string) => String(valueAt(variables, path) ?? ''));
}

/** Whether a text has the address of the ticket in it. */
export const namesUrl = (text: string): boolean => /\{\{\s*url\s*\}\}/.test(text);

function valueAt(variables: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined), variables);
}

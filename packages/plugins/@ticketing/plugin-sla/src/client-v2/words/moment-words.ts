const PARTS: Intl.DateTimeFormatOptions = {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn', calendar: 'gregory',
};

/**
 * A moment as "2026-11-23 14:05", on the wall clock of `timeZone` (IANA); without one on the clock of whoever looks. What is no moment is
 * shown as it is; a zone the browser does not know counts as none.
 */
export function momentWords(at: string | number | Date, timeZone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return String(at);
  const part = Object.fromEntries(formatterOf(timeZone).formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

function formatterOf(timeZone: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { ...PARTS, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', PARTS);
  }
}

/** The zone of whoever looks, by its IANA name. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

// Making a formatter costs as much as a database statement.
const formatters = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, known);
  return known;
}

/** The calendar day in the desk's time zone, as YYYYMMDD; one sequence of ticket numbers runs per day. */
export function ticketDay(at: Date, timeZone: string): string {
  const parts = dayFormatter(timeZone).formatToParts(at);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('');
}

/** `TKT-YYYYMMDD-NNNN`; from the 10,000th ticket of a day on the sequence has more digits. */
export function ticketNumber(day: string, sequence: number): string {
  if (!/^\d{8}$/.test(day) || !Number.isInteger(sequence) || sequence < 1) {
    throw new RangeError(`no ticket number for day "${day}" and sequence ${sequence}`);
  }
  return `TKT-${day}-${String(sequence).padStart(4, '0')}`;
}

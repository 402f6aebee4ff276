const two = (value: number) => String(value).padStart(2, '0');

/** A moment as <input type="datetime-local"> wants it, on the clock of whoever looks. */
export const toLocalInput = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** What such an input says as ISO 8601 in UTC; undefined while it is empty or half typed. */
export function fromLocalInput(text: string): string | undefined {
  const moment = new Date(text);
  return text && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
}

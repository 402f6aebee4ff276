const two = (value: number) => String(value).padStart(2, '0');

/** A moment as "2026-11-23 14:05" on the clock of whoever looks; only "14:05" when it is on the day of `now` (ms). What is no moment is shown as it is. */
export function momentWords(at: string, now: number): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const isToday = moment.toDateString() === new Date(now).toDateString();
  return isToday ? time : `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${time}`;
}

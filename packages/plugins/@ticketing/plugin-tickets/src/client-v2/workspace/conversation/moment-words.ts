import dayjs from 'dayjs';

/** A moment as short as it stays clear: the time today, the day this year, else the full date. */
export function momentWords(at: string, now: Date): string {
  const moment = dayjs(at);
  if (!moment.isValid()) return at;
  if (moment.isSame(now, 'day')) return moment.format('HH:mm');
  return moment.format(moment.isSame(now, 'year') ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm');
}

import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import Holidays from 'date-holidays';

const LAST_YEARS = 20;

/** Countries public holidays are known of, with their regions; names in the language of the caller where there are any. */
export const countries = () => async (ctx: Context, next: Next) => {
  const holidays = new Holidays();
  const language = languageOf(ctx);
  ctx.body = Object.entries(holidays.getCountries(language)).map(([code, name]) => ({
    code,
    name,
    regions: Object.entries(holidays.getStates(code, language) ?? {}).map(([region, title]) => ({ code: region, name: title })),
  }));
  await next();
};

/** Public holidays of a country for some years, as suggestions: an administrator looks at them before any of them counts. */
export const publicHolidays = () => async (ctx: Context, next: Next) => {
  const { country, region, years } = ctx.action.params as Record<string, unknown>;
  const holidays = new Holidays();
  const code = String(country ?? '').toUpperCase();
  if (!holidays.getCountries()[code]) throw new TicketingError('sla.countryUnknown', { country: code });
  if (region) holidays.init(code, String(region));
  else holidays.init(code);
  const language = languageOf(ctx);
  ctx.body = yearsIn(years).flatMap((year) => holidays.getHolidays(year, language) ?? [])
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name, isYearly: false, type: 'public' }));
  await next();
};

function yearsIn(value: unknown): number[] {
  const years = (Array.isArray(value) ? value : String(value ?? '').split(',')).map(Number);
  const isFine = years.length > 0 && years.length <= LAST_YEARS && years.every((year) => Number.isInteger(year) && year >= 1970 && year <= 2199);
  if (!isFine) throw new TicketingError('sla.inputInvalid', { field: 'years' });
  return years;
}

const languageOf = (ctx: Context): string => String(ctx.getCurrentLocale?.() ?? 'en-US').slice(0, 2);

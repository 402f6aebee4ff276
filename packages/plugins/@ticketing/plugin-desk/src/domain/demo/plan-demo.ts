import { DEMO_CATEGORIES } from './categories';
import { DEMO_CUSTOMERS } from './customers';
import type { DemoPlan, DemoUser, Language, PlannedTicket } from './demo-plan';
import { fillDetails, tell } from './fill-gaps';
import { OfficeHours } from './office-hours';
import { outcomeOf, type Outcome } from './outcomes';
import { DEMO_USERS } from './people';
import { placeInTime } from './place-in-time';
import { screenplay, type Cast } from './screenplay';
import { seededRandom, type SeededRandom } from './seeded-random';
import { STORIES } from './stories';
import type { Story, Telling } from './stories/story';

const DAYS = 45;
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const SEED = 20240901;

export interface DemoSetting {
  /** The present: the newest ticket came shortly before it. */
  end: Date;
  /** Where the office is: minutes east of UTC. */
  utcOffsetMinutes: number;
  /** After how many days the desk closes a resolved ticket by itself; 0: never. */
  autoCloseDays: number;
  /** Stories of other business types are left out. */
  businessTypes: readonly string[];
}

interface Told {
  story: Story;
  telling: Telling;
}

/** The demo desk: 150 tickets over 45 days when all five business types are there. The same setting gives the same plan. */
export function planDemo(setting: DemoSetting): DemoPlan {
  const random = seededRandom(SEED);
  const hours = new OfficeHours(setting.utcOffsetMinutes);
  const begin = new Date(setting.end.getTime() - DAYS * DAY_MS);
  const told = shuffled(
    STORIES.filter((story) => setting.businessTypes.includes(story.type)).flatMap((story) => story.tellings.map((telling): Told => ({ story, telling }))),
    random,
  );
  const officeMinutes = hours.minutesBetween(begin, setting.end);
  const turns = new Turns();
  const tickets = told.map((one, index) => {
    const outcome = outcomeOf(told.length - 1 - index, told.length);
    const regular = hours.after(begin, ((index + random.between(0.05, 0.95)) / told.length) * officeMinutes);
    const submittedAt = sometimesAtNight(regular, one.story, setting.end, random);
    return planTicket(`ticket:${index + 1}`, { ...one, outcome, submittedAt, cast: turns.cast(one.story.language, outcome) }, setting, random);
  });
  tickets.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  return { begin, users: DEMO_USERS, customers: DEMO_CUSTOMERS, categories: DEMO_CATEGORIES, tickets };
}

function planTicket(
  key: string,
  { story, telling, outcome, submittedAt, cast }: Told & { outcome: Outcome; submittedAt: Date; cast: Cast },
  { end, utcOffsetMinutes, autoCloseDays }: DemoSetting,
  random: SeededRandom,
): PlannedTicket {
  const hours = new OfficeHours(utcOffsetMinutes);
  const customer = DEMO_CUSTOMERS.find((one) => one.key === telling.customer);
  if (!customer) throw new Error(`story "${story.title}": there is no customer "${telling.customer}"`);
  const contact = random.pick(customer.contacts);
  const words = { ...telling, to: contact.salutation, agent: cast.agent.nickname };
  const closesItself = autoCloseDays > 0 && random.happens(55) && end.getTime() - submittedAt.getTime() > (autoCloseDays + 7) * DAY_MS;
  const beats = screenplay({ story, words, cast, outcome, closesAfterDays: closesItself ? autoCloseDays : null }, random);
  return {
    key,
    submittedAt,
    filedBy: story.channel === 'agent' ? cast.agent.username : null,
    customer: customer.key,
    contact,
    languageCode: story.language,
    sourceChannel: story.channel,
    businessTypeCode: story.type,
    categoryCode: story.category,
    priority: story.priority,
    customerUrgency: story.urgency,
    title: tell(story.title, words),
    description: tell(story.description, words),
    details: fillDetails(story.details, words),
    steps: placeInTime(beats, { hours, start: submittedAt, end, outcome, autoCloseDays }, random),
  };
}

/** People write at night, machines report at night, but nobody answers the telephone then. */
function sometimesAtNight(regular: Date, { channel }: Story, end: Date, random: SeededRandom): Date {
  const later = new Date(regular.getTime() + random.between(7, 13) * HOUR_MS);
  const at = channel !== 'agent' && random.happens(22) && later.getTime() < end.getTime() - DAY_MS ? later : regular;
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

/** Agents take turns, for each outcome by itself, so that everybody has some of everything. */
class Turns {
  private readonly taken = new Map<string, number>();

  cast(language: Language, outcome: Outcome): Cast {
    const speak = (role: DemoUser['role']) => DEMO_USERS.filter((user) => user.language === language && user.role === role);
    const agents = speak('ticketing_agent');
    const key = `${language}:${outcome}`;
    const turn = this.taken.get(key) ?? 0;
    this.taken.set(key, turn + 1);
    return { agent: agents[turn % agents.length], colleague: agents[(turn + 1) % agents.length], supervisor: speak('ticketing_supervisor')[0] };
  }
}

function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(random.between(0, rest.length)), 1)[0]);
}

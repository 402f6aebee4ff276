/** The days health looks back on. */
export const HEALTH_DAYS = 90;
/** An article nobody has looked at for longer is not fresh. */
export const FRESH_DAYS = 180;

export const HEALTH_MEASURES = ['coverage', 'effectiveness', 'citation', 'freshness'] as const;
export type HealthMeasure = (typeof HEALTH_MEASURES)[number];

/** What is counted; tickets are those solved in the last 90 days. */
export interface HealthCounts {
  tickets: number;
  /** Tickets whose category, or one above it, has a published article. */
  ticketsCovered: number;
  /** Tickets in whose replies an article was put. */
  ticketsWithArticle: number;
  helpfulVotes: number;
  unhelpfulVotes: number;
  articles: number;
  freshArticles: number;
}

export interface HealthReading {
  measure: HealthMeasure;
  /** Of what was counted, and how many in all. */
  part: number;
  whole: number;
  /** Whole percent; null where there is nothing to count yet. */
  percent: number | null;
  /** Percent to be exceeded, as NocoBase's ticketing solution sets them. */
  goal: number;
  isMet: boolean;
}

const GOALS: Record<HealthMeasure, number> = { coverage: 60, effectiveness: 75, citation: 40, freshness: 50 };

/** How well the knowledge base does its work. */
export function knowledgeHealth(counts: HealthCounts): HealthReading[] {
  const shares: Record<HealthMeasure, [number, number]> = {
    coverage: [counts.ticketsCovered, counts.tickets],
    effectiveness: [counts.helpfulVotes, counts.helpfulVotes + counts.unhelpfulVotes],
    citation: [counts.ticketsWithArticle, counts.tickets],
    freshness: [counts.freshArticles, counts.articles],
  };
  return HEALTH_MEASURES.map((measure) => {
    const [part, whole] = shares[measure];
    const goal = GOALS[measure];
    return { measure, part, whole, percent: whole ? Math.round((100 * part) / whole) : null, goal, isMet: whole > 0 && (100 * part) / whole > goal };
  });
}

export interface Dated {
  publishedAt: Date | null;
  reviewBy: Date | null;
}

/** Whether somebody has looked at an article lately enough: published in the last 180 days, or with a day to look again that is still to come. */
export function isFresh({ publishedAt, reviewBy }: Dated, now: Date): boolean {
  if (reviewBy) return reviewBy >= now;
  return publishedAt !== null && now.getTime() - publishedAt.getTime() <= FRESH_DAYS * 86_400_000;
}

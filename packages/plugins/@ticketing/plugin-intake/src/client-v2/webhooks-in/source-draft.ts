import type { Mapping, WebhookScheme } from '../../domain';
import type { SourceExample, SourceRow } from './source-row';

export interface MappingRow {
  field: string;
  expression: string;
}

/** A source on the form. */
export interface SourceDraft {
  title: string;
  isEnabled: boolean;
  scheme: WebhookScheme;
  toleranceSeconds: number | null;
  perMinute: number | null;
  accept: string;
  each: string;
  rows: MappingRow[];
  /** As typed: it may not be JSON yet. */
  sample: string;
  businessTypeCode: string | null;
  sourceSystem: string;
}

/** What is saved, and what the preview asks with. */
export type SourceValues = Omit<SourceDraft, 'rows' | 'sample' | 'accept' | 'each'> & { accept: string | null; each: string | null; mapping: Mapping; sample: unknown };

const textOfJson = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2));
const rowsOf = (mapping: Mapping | null | undefined): MappingRow[] => Object.entries(mapping ?? {}).map(([field, expression]) => ({ field, expression }));

export const sourceDraftOf = (row: Partial<SourceRow>): SourceDraft => ({
  title: row.title ?? '',
  isEnabled: row.isEnabled ?? true,
  scheme: row.scheme ?? 'standard',
  toleranceSeconds: row.toleranceSeconds ?? 300,
  perMinute: row.perMinute ?? 120,
  accept: row.accept ?? '',
  each: row.each ?? '',
  rows: row.mapping ? rowsOf(row.mapping) : [{ field: 'title', expression: '' }],
  sample: textOfJson(row.sample),
  businessTypeCode: row.businessTypeCode ?? null,
  sourceSystem: row.sourceSystem ?? '',
});

/** The draft with an example in it. What is not part of examples stays. */
export const withExample = (draft: SourceDraft, { title, scheme, sourceSystem, accept, each, mapping, sample }: SourceExample): SourceDraft => ({
  ...draft, title, scheme, sourceSystem, accept: accept ?? '', each: each ?? '', rows: rowsOf(mapping), sample: textOfJson(sample),
});

/** The sample as the sender would send it: an object or a list; undefined when it is not. */
export function sampleOf(text: string): object | null | undefined {
  if (!text.trim()) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export const valuesOf = ({ rows, sample, accept, each, title, ...rest }: SourceDraft): SourceValues => ({
  ...rest,
  title: title.trim(),
  accept: accept.trim() || null,
  each: each.trim() || null,
  mapping: Object.fromEntries(rows.filter(({ field, expression }) => field && expression.trim()).map(({ field, expression }) => [field, expression])),
  sample: sampleOf(sample) ?? null,
});

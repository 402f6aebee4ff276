import type { Model } from '@nocobase/database';

interface Attribute {
  type?: { key?: string };
}

/**
 * The columns of a row as the checks of the domain read them. Number inputs send texts: those in number columns are read as numbers, and
 * written back, so that what is checked is what is stored.
 */
export function valuesOfRow(row: Model): Record<string, unknown> {
  const { rawAttributes } = row.constructor as unknown as { rawAttributes: Record<string, Attribute> };
  for (const [name, { type }] of Object.entries(rawAttributes)) {
    const value = row.get(name);
    if (type?.key !== 'INTEGER' || typeof value !== 'string') continue;
    row.set(name, value.trim() === '' ? null : isNumber(value) ? Number(value) : value);
  }
  return row.toJSON() as Record<string, unknown>;
}

const isNumber = (text: string) => Number.isFinite(Number(text));

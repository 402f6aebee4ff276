import { Op } from '@nocobase/database';

/** A place in a conversation: everything older than it is on the next page. */
export interface Cursor {
  at: string;
  id: string;
}

export const encodeCursor = (cursor: Cursor): string => `${cursor.at}_${cursor.id}`;

/** The cursor in a request; null when there is none or it is not one of ours. */
export function decodeCursor(text: unknown): Cursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d{1,20})$/.exec(typeof text === 'string' ? text : '');
  return match ? { at: match[1], id: match[2] } : null;
}

/** Rows older than a cursor, newest first by `column` and id. */
export const olderThan = (column: string, cursor: Cursor | null) =>
  cursor && {
    [Op.or]: [{ [column]: { [Op.lt]: new Date(cursor.at) } }, { [column]: new Date(cursor.at), id: { [Op.lt]: cursor.id } }],
  };

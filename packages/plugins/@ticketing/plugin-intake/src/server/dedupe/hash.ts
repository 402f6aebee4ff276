import { createHash } from 'node:crypto';

/** SHA-256 in hex: for keys that may be long, and for what must not stand in the database as it is. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

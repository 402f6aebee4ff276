import { createHash } from 'node:crypto';

export const fingerprintOf = (content: string): string => createHash('sha256').update(content).digest('hex');

export * from './customer-match/match-contact';
export * from './dedupe/dedupe-key';
export * from './limits/rate-window';
export * from './retries/next-try';
export * from './submission/normalize-submission';
export * from './submission/submission';
export * from './webhook/mapping';
export * from './webhook/signature-scheme';

/** The resource images of articles are read from; their addresses in texts end in it and a key. */
export const IMAGES = 'ticketingImages';

const KEY = '[0-9a-f]{32}';
const ADDRESS = new RegExp(String.raw`^(?:https?://[^/?#]+)?/(?:[^?#]*/)?${IMAGES}/(${KEY})(?:[?#].*)?$`);
const ANYWHERE = new RegExp(String.raw`/${IMAGES}/(${KEY})(?![0-9a-zA-Z])`, 'g');

/** 128 random bits as the end of an address. */
export const isImageKey = (value: unknown): value is string => typeof value === 'string' && new RegExp(`^${KEY}$`).test(value);

/** The key of the image an address in a text stands for, wherever the desk was reached when it was written; null for addresses that are none of ours. */
export const keyInImageAddress = (address: string): string | null => address.match(ADDRESS)?.[1] ?? null;

/** The keys of all images a text names, each once. */
export const imageKeysIn = (text: string): string[] => [...new Set([...text.matchAll(ANYWHERE)].map(([, key]) => key))];

const BYTES = 32;

/** A secret nobody can guess, in base64 so that it fits every scheme. */
export const newSecret = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))));

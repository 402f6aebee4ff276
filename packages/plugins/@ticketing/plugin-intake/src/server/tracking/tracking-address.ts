/** Addresses of the page and its forms, relative to the page itself. "./" keeps browsers from taking the name before the colon for a protocol. */
export const trackingPath = (action: string, key: string, more: Record<string, string> = {}): string =>
  `./ticketingTracking:${action}?${new URLSearchParams({ key, ...more }).toString()}`;

/** Where the API begins, as the host serves it. */
const apiPath = (): string => `${(process.env.APP_PUBLIC_PATH ?? '/').replace(/\/$/, '')}${process.env.API_BASE_PATH || '/api/'}`.replace(/\/?$/, '/');

/** The address of a ticket's page on this server, without the host. */
export const trackingHref = (key: string): string => `${apiPath()}ticketingTracking:page?${new URLSearchParams({ key }).toString()}`;

/** The whole address, for mails; null as long as nobody has said where the desk is reached. */
export const trackingUrl = (publicUrl: string | null, key: string): string | null => (publicUrl ? `${publicUrl}${trackingHref(key)}` : null);

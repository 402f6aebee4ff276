import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';

/** The host's API client knows the language of whoever is signed in. */
interface ClientWithLanguage {
  auth?: { locale?: string | null };
}

/** The language the page is shown in, such as zh-CN. */
export const pageLanguage = (client: RequestClient): string => (client as unknown as ClientWithLanguage).auth?.locale || 'en-US';

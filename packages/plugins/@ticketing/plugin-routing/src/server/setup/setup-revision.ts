import { Revision } from '@ticketing/plugin-tickets';

/** Another number whenever queues, rules, skills or what business types ask for changed. */
export const setupRevision = new Revision('routing:setup');

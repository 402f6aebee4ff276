import { Revision } from '@ticketing/plugin-tickets';

/** Another number whenever policies or calendars changed. */
export const rulesRevision = new Revision('sla:rules');

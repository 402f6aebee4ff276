import { Revision } from '@ticketing/plugin-tickets';

/** Another number whenever a model was trained or a person put something right. */
export const modelRevision = new Revision('ai:model');

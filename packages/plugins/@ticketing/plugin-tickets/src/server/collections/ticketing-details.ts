import { defineCollection } from '@nocobase/database';
import { detailsBaseFields } from '../business-types/details-base';
import { ticketingCollection } from '../fields/field-builders';

/** The abstract base of all business collections: one row belongs to one ticket. */
export default defineCollection(ticketingCollection('ticketingDetails', 'Business details', 'id', detailsBaseFields()));

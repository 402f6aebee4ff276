import { checkPagePack } from '../../domain/page-pack/check-page-pack';
import { checkFieldExtension } from '../../domain/ticket/check-field-extension';
import { checkNewTicketStep } from '../../domain/ticket/check-new-ticket-step';
import { fieldsOfTickets } from './extend-tickets';
import { KeyedRegistry } from './keyed-registry';
import type { Registries } from './registries';

export const createRegistries = (): Registries => ({
  transitionGuards: new KeyedRegistry('transition guard'),
  transitionEffects: new KeyedRegistry('transition effect'),
  newTicketSteps: new KeyedRegistry('new ticket step', (step) => checkNewTicketStep(step)),
  fieldExtensions: new KeyedRegistry('ticket field extension', (extension, others) => checkFieldExtension(extension, others, fieldsOfTickets)),
  eventKeepers: new KeyedRegistry('event keeper'),
  assigneeFacts: new KeyedRegistry('assignee facts'),
  workingTime: new KeyedRegistry('working time'),
  articleSources: new KeyedRegistry('article source'),
  pagePacks: new KeyedRegistry('page pack', (pack, others) => void checkPagePack(pack, others)),
});

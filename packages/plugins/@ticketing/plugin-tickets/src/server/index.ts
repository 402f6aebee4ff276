// What other plugins may import from @ticketing/plugin-tickets.
export { default, PluginTicketsServer } from './plugin';
export type { BusinessTypeDefinition, DetailsFieldDefinition } from '../domain/business-type/business-type-definition';
export type { Decision, Refusal } from '../domain/refusal/refusal';
export { refuse, accept } from '../domain/refusal/refusal';
export type { Actor } from '../domain/lifecycle/actor';
export type { Transition, TransitionInput } from '../domain/lifecycle/decide-transition';
export type { LifecycleAction } from '../domain/lifecycle/lifecycle-table';
export { lifecycleTable, LIFECYCLE_ACTIONS } from '../domain/lifecycle/lifecycle-table';
export type { StatusCategory } from '../domain/status/status-category';
export { clockOf, isOpen, STATUS_CATEGORIES } from '../domain/status/status-category';
export { TicketingError, describeErrors } from './errors/ticketing-error';
export { afterCommit } from './events/after-commit';
export { currentChain, withinChain } from './events/execution-chain';
export { TICKET_EVENT_NAMES, announce, type TicketEvents, type TicketEventName } from './events/ticket-events';
export { permissionFor, ticketForCaller } from './access/ticket-access';
export { SUPERVISE_TICKETS, WORK_ON_TICKETS } from './access/ticket-access';
export { backdate, isBackdated, timeOfWrite } from './services/backdate';
export { systemClock, type Clock } from './services/clock';
export type { NewComment } from './services/add-comment';
export type { TransitionOrder } from './services/transition-ticket';
export type {
  AssigneeFacts, FactText, NewTicketStep, TransitionEffect, TransitionGuard, TransitionMoment, TicketFieldExtension, TicketRow, WorkingTime,
} from './registries/registries';
export { businessTypeTests, type AppUnderTest, type TestTools } from './testing/describe-business-type';
export { sanitizeComment } from './services/sanitize-comment';
export * as columns from './fields/field-builders';
export { detailsRelations } from './business-types/details-relations';
export { readSettings, type TicketSettings } from './services/settings';
export { drawTicketNumber } from './services/ticket-numbers';
export { everyHalfMinute } from './services/every-half-minute';
export { asRule, type WriteOptions } from './services/write-mark';
export { writeTransaction } from './services/write-transaction';
export { recordActivities, recordActivity, type ActivityEntry } from './services/history';
export * from '../domain/page-pack';
export { readPagePacks } from './registries/read-page-packs';
export { TicketNode } from './workflow/ticket-node';
export { readPersonId, readTicketId } from './workflow/read-node-config';
export { TicketTrigger, type BeginOptions, type TicketTriggerConfig, type TicketTriggerContext, type TicketTriggerStart, type TicketWorkflow } from './workflow/ticket-trigger';

// What the rules of other plugins may import: pure functions and values, on the server and in the browser.
export { ask, readConditions, type Answer, type Condition, type Facts, type Finding } from './condition/conditions';
export { isWithinReopenWindow } from './lifecycle/reopen-window';
export { isSameRequester, type Requester } from './merge/requester';
export { OPERATORS, type Operator } from './condition/operators';
export { accept, refuse, type Accepted, type Decision, type Refusal } from './refusal/refusal';
export { similarityOf } from './similarity/similar-text';
export { MERGED_STATUS } from './status/choose-status';
export { STATUS_CATEGORIES, clockOf, isOpen, type Clock, type StatusCategory } from './status/status-category';
export { PRIORITIES, type Priority } from './ticket/ticket-columns';
export type { FieldChange } from './history/changes';
export { TICKET_EVENT_NAMES, type TicketEventName } from './history/ticket-event-names';

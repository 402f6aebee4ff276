/** Stored in workflows and nodes; the server registers the same names. */
export const TICKET_EVENT_TRIGGER = 'ticketing-event';
export const TICKET_ACTION_NODE = 'ticketing-action';
export const ADD_COMMENT_NODE = 'ticketing-comment';
export const TICKETING_GROUP = 'ticketing';

import type { Refusal } from '../../domain/refusal/refusal';

interface CodeMeaning {
  status: number;
  /** Locale key; `{{name}}` is filled from the params. */
  message: string;
  /** Where the sentence is translated; the locale of tickets when absent. */
  namespace?: string;
}

/** Every refusal a caller can meet: its HTTP status and its sentence. Other plugins add theirs with `describeErrors`. */
const MEANINGS = new Map<string, CodeMeaning>(
  Object.entries({
    'ticket.notFound': { status: 404, message: 'This ticket does not exist, or you may not see it.' },
    'ticket.notAllowed': { status: 403, message: 'You may not do this with this ticket.' },
    'ticket.pathNotAllowed': { status: 403, message: 'You may not read "{{path}}".' },
    'ticket.transitionNotAllowed': { status: 409, message: 'This action is not possible in the current status of the ticket.' },
    'ticket.staleVersion': { status: 409, message: 'Somebody changed this ticket meanwhile.' },
    'ticket.reasonRequired': { status: 400, message: 'Please give a reason.' },
    'ticket.resolutionRequired': { status: 400, message: 'Please describe the resolution.' },
    'ticket.assigneeRequired': { status: 400, message: 'Please choose an assignee.' },
    'ticket.assigneeUnknown': { status: 400, message: 'This user does not exist or may not work on tickets.' },
    'ticket.assigneeUnchanged': { status: 400, message: 'The ticket is already assigned to this person.' },
    'ticket.pendingUntilInPast': { status: 400, message: 'The ticket can only wait until a moment in the future.' },
    'ticket.targetRequired': { status: 400, message: 'Please choose the ticket to merge into.' },
    'ticket.targetUnknown': { status: 400, message: 'The other ticket does not exist, or you may not work on it.' },
    'ticket.targetIsItself': { status: 400, message: 'A ticket cannot be merged into itself.' },
    'ticket.targetIsMerged': { status: 409, message: '{{ticketNo}} was merged into {{mergedIntoNo}}. Choose that one.' },
    'ticket.targetHasEnded': { status: 409, message: '{{ticketNo}} has ended. Reopen it first, or choose an open ticket.' },
    'ticket.isMerged': { status: 409, message: 'This ticket was merged into {{ticketNo}} and goes on there.' },
    'split.commentsMissing': { status: 400, message: 'Choose the messages for the new ticket.' },
    'split.commentUnknown': { status: 400, message: 'A message is not part of this ticket any more.' },
    'split.tooMany': { status: 400, message: 'At most {{most}} messages can be split off at once.' },
    'split.titleMissing': { status: 400, message: 'The new ticket needs a title.' },
    'split.twoCustomers': { status: 409, message: 'These messages were written by different customers. Split them one customer at a time.' },
    'ticket.inputInvalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
    'ticket.statusUnknown': { status: 400, message: 'There is no status "{{status}}" for this action.' },
    'ticket.fieldReadOnly': { status: 400, message: 'These fields are set by the rules of the desk: {{fields}}.' },
    'ticket.titleRequired': { status: 400, message: 'A ticket needs a title.' },
    'ticket.businessTypeUnknown': { status: 400, message: 'There is no enabled business type "{{businessTypeCode}}".' },
    'ticket.categoryUnknown': { status: 400, message: 'There is no category "{{categoryCode}}".' },
    'ticket.priorityUnknown': { status: 400, message: 'There is no priority "{{priority}}".' },
    'ticket.detailsMismatch': { status: 400, message: 'The details "{{association}}" do not belong to this business type.' },
    'comment.empty': { status: 400, message: 'A comment needs some text or an attachment.' },
    'comment.fieldReadOnly': { status: 400, message: 'This part of a comment cannot be changed.' },
    'comment.attachmentUnknown': { status: 400, message: 'An attachment does not exist or is not yours.' },
    'activity.immutable': { status: 403, message: 'The history of a ticket cannot be changed.' },
    'status.builtIn': { status: 409, message: 'A built-in status keeps its code and category and cannot be deleted.' },
    'status.inUse': { status: 409, message: 'Tickets are in this status; it cannot be deleted.' },
    'status.invalid': { status: 400, message: 'A status needs a code, a title and one of the seven categories.' },
    'businessType.invalid': { status: 400, message: '{{problem}}' },
    'businessType.codeFixed': { status: 409, message: 'The code of a business type stays as it is; duplicate the type instead.' },
    'businessType.detailsUnusable': { status: 400, message: 'The collection "{{collection}}" cannot hold the details of tickets; inherit one from "Business details".' },
    'businessType.exists': { status: 409, message: 'There is already a business type or collection with the code "{{code}}".' },
    'condition.unreadable': { status: 400, message: 'The condition on "{{fact}}" cannot be read.' },
    'condition.operatorUnknown': { status: 400, message: 'The condition on "{{fact}}" has an unknown operator "{{operator}}".' },
    'condition.factUnknown': { status: 400, message: 'A condition asks for "{{fact}}", which is not known here.' },
    'condition.valueUnusable': { status: 400, message: 'The condition on "{{fact}}" cannot compare with this value.' },
    'settings.invalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
    'file.notAllowed': { status: 403, message: 'You may not upload this file.' },
    'file.notFound': { status: 404, message: 'This file does not exist, or you may not see it.' },
  } satisfies Record<string, CodeMeaning>),
);

/**
 * Registers the refusals of another plugin; their sentences are keys of the locale files of `namespace`, its package name. Throws when
 * a code is described twice.
 */
export function describeErrors(namespace: string, meanings: Record<string, Omit<CodeMeaning, 'namespace'>>): void {
  for (const [code, own] of Object.entries(meanings)) {
    const meaning = { ...own, namespace };
    const known = MEANINGS.get(code);
    if (known && (known.status !== meaning.status || known.message !== meaning.message)) {
      throw new Error(`error code "${code}" is described twice`);
    }
    MEANINGS.set(code, meaning);
  }
}

export const describedErrors = (): ReadonlyMap<string, CodeMeaning> => MEANINGS;

/** The one error class of the bundle. `message` is the English sentence; the HTTP layer translates it by `code`. */
export class TicketingError extends Error {
  readonly status: number;
  readonly meaning: CodeMeaning;
  /** Refusals are the caller's business, not a fault of the server. */
  readonly logLevel = 'info';

  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
  ) {
    const meaning = MEANINGS.get(code);
    if (!meaning) throw new Error(`error code "${code}" is not described`);
    super(fill(meaning.message, params));
    this.name = 'TicketingError';
    this.meaning = meaning;
    this.status = meaning.status;
  }
}

const fill = (text: string, params: Record<string, unknown>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? ''));

/** Turns a refusal of the domain into the error callers see. */
export const errorOf = (refusal: Refusal): TicketingError => new TicketingError(refusal.code, refusal.params);

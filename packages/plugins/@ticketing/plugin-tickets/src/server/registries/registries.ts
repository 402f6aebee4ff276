import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import type { Actor } from '../../domain/lifecycle/actor';
import type { Refusal } from '../../domain/refusal/refusal';
import type { Transition, TransitionInput } from '../../domain/lifecycle/decide-transition';
import type { PagePack } from '../../domain/page-pack/page-pack';
import type { ExtensionField, FieldExtension } from '../../domain/ticket/check-field-extension';
import type { NewTicketStage } from '../../domain/ticket/check-new-ticket-step';
import type { TicketEventName, TicketEvents } from '../events/ticket-events';
import type { FirstEntry } from '../services/first-entries';
import type { WriteOptions } from '../services/write-mark';
import { KeyedRegistry } from './keyed-registry';

/** A row of ticketingTickets as the rules read it. */
export type TicketRow = Record<string, unknown> & { id: string | number };

/** What a guard is asked about. */
export interface TransitionMoment {
  /** Before the transition. A ticket that is filed for somebody is asked about as a new one that is being assigned. */
  ticket: TicketRow;
  /** `isOverridden`: a supervisor does it all the same, and `reason` says why. */
  transition: Transition;
  input: TransitionInput;
  actor: Actor;
  /** What the history row will hold beside the changes; a guard may add to it. */
  data: Record<string, unknown>;
  transaction: Transaction;
}

/**
 * Says no to a transition the table would allow. Runs in the transaction, before anything is written. A refusal with the param
 * `isOverridable: true` counts for nothing when the transition is overridden.
 */
export interface TransitionGuard {
  key: string;
  check(moment: TransitionMoment): Promise<Refusal | null>;
}

/** Does more along with a transition, in its transaction: what it writes is there or not there together with it. */
export interface TransitionEffect {
  key: string;
  apply(moment: {
    /** After the transition. */
    ticket: TicketRow;
    transition: Transition;
    actorId: string | null;
    /** The row of the history that tells of it, and what that row holds beside the changes. */
    activityId: string;
    data: Readonly<Record<string, unknown>> | null;
    transaction: Transaction;
  }): Promise<void>;
}

/**
 * Completes a ticket that is about to be created, after everything of our own is filled in: `ticket.set()` puts columns into the same
 * insert, ruled ones too; `tell()` adds an entry to the history, after that of the creation. The steps of a stage run in the order of
 * registration, those of a later stage see what earlier ones set.
 */
export interface NewTicketStep {
  key: string;
  stage: NewTicketStage;
  fill(moment: { ticket: Model; transaction: Transaction | undefined; options: WriteOptions; tell(entry: FirstEntry): void }): Promise<void>;
}

/** A short fact about a person; `text` is a key of the locale files of the plugin that tells it. */
export interface FactText {
  text: string;
  params?: Record<string, unknown>;
}

/** Says something of the people a ticket can be given to, where one of them is chosen: "7 of 10 open", "online". */
export interface AssigneeFacts {
  key: string;
  /** Whose locale files know the texts: the name of the package. */
  namespace: string;
  /** Facts by user id; nothing need be said of everybody. */
  read(question: { userIds: readonly string[]; ticketId: string }): Promise<ReadonlyMap<string, readonly FactText[]>>;
}

/** Working calendars of one plugin, for others that count in working time. */
export interface WorkingTime {
  key: string;
  /**
   * The moment `minutes` of working time after `from`. Null when this plugin does not know the calendar or the calendar has too little
   * working time; minutes are not negative.
   */
  addMinutes(question: { calendarId: string; from: Date; minutes: number; transaction?: Transaction }): Promise<Date | null>;
}

/** A published article, as others answer with it. */
export interface AnsweringArticle {
  id: string;
  articleNo: string;
  title: string;
  /** Summary and text, plain. */
  text: string;
  /** Where customers read it; null where they may not. */
  path: string | null;
  /** 0 to 1, beside the others that were found. */
  score: number;
}

/** Published articles of one plugin, for others that answer with them. */
export interface ArticleSource {
  key: string;
  /** Best first: those the caller of a request may see, or those for customers. None for a caller who may see none. */
  search(question: { text: string; language: 'en' | 'zh' | null; limit: number; reader: Context | 'customer' }): Promise<AnsweringArticle[]>;
}

/**
 * Columns and relations another plugin adds to tickets, as NocoBase field options. Ruled ones are refused in plain writes, silent ones
 * left out of the history. A field with an `interface` is seen in the data source manager.
 */
export interface TicketFieldExtension extends FieldExtension {
  fields: (ExtensionField & Record<string, unknown>)[];
  /** Plain columns that a ticket passes on to one that continues it. */
  carried?: readonly string[];
  /** What a ticket takes over when another one is merged into it; `source` reads the columns of that one. */
  merged?(source: (column: string) => unknown): Record<string, unknown>;
}

/** An event within the transaction that will announce it; `name` tells what `event` holds. */
export type KeptEvent = { [N in TicketEventName]: { name: N; event: TicketEvents[N]; transaction: Transaction | undefined } }[TicketEventName];

/**
 * Keeps what happened, in the transaction in which it happens: what it writes is there together with the change, or neither is. For what must
 * not be lost when a node ends right after the commit; everything else listens to the events.
 */
export interface EventKeeper {
  key: string;
  keep(moment: KeptEvent): Promise<void>;
}

/** Where plugins meet without knowing each other; each is filled in the plugin's `load()`. */
export interface Registries {
  transitionGuards: KeyedRegistry<TransitionGuard>;
  transitionEffects: KeyedRegistry<TransitionEffect>;
  newTicketSteps: KeyedRegistry<NewTicketStep>;
  fieldExtensions: KeyedRegistry<TicketFieldExtension>;
  eventKeepers: KeyedRegistry<EventKeeper>;
  assigneeFacts: KeyedRegistry<AssigneeFacts>;
  workingTime: KeyedRegistry<WorkingTime>;
  articleSources: KeyedRegistry<ArticleSource>;
  pagePacks: KeyedRegistry<PagePack>;
}

import type { Model, Transaction } from '@nocobase/database';
import type { Refusal } from '../../domain/refusal/refusal';
import type { Transition, TransitionInput } from '../../domain/lifecycle/decide-transition';
import type { PagePack } from '../../domain/page-pack/page-pack';
import type { ExtensionField, FieldExtension } from '../../domain/ticket/check-field-extension';
import type { NewTicketStage } from '../../domain/ticket/check-new-ticket-step';
import type { WriteOptions } from '../services/write-mark';
import { KeyedRegistry } from './keyed-registry';

/** A row of ticketingTickets as the rules read it. */
export type TicketRow = Record<string, unknown> & { id: string | number };

/** Says no to a transition the table would allow. Runs in the transaction, before anything is written. */
export interface TransitionGuard {
  key: string;
  check(moment: { ticket: TicketRow; transition: Transition; input: TransitionInput; transaction: Transaction }): Promise<Refusal | null>;
}

/** Does more along with a transition, in its transaction: what it writes is there or not there together with it. */
export interface TransitionEffect {
  key: string;
  apply(moment: { ticket: TicketRow; transition: Transition; actorId: string | null; transaction: Transaction }): Promise<void>;
}

/**
 * Completes a ticket that is about to be created, after everything of our own is filled in: `ticket.set()` puts columns into the same
 * insert, ruled ones too. The steps of a stage run in the order of registration, those of a later stage see what earlier ones set.
 */
export interface NewTicketStep {
  key: string;
  stage: NewTicketStage;
  fill(moment: { ticket: Model; transaction: Transaction | undefined; options: WriteOptions }): Promise<void>;
}

/**
 * Columns and relations another plugin adds to tickets, as NocoBase field options. Ruled ones are refused in plain writes, silent ones
 * left out of the history. A field with an `interface` is seen in the data source manager.
 */
export interface TicketFieldExtension extends FieldExtension {
  fields: (ExtensionField & Record<string, unknown>)[];
}

/** Where plugins meet without knowing each other; each is filled in the plugin's `load()`. */
export interface Registries {
  transitionGuards: KeyedRegistry<TransitionGuard>;
  transitionEffects: KeyedRegistry<TransitionEffect>;
  newTicketSteps: KeyedRegistry<NewTicketStep>;
  fieldExtensions: KeyedRegistry<TicketFieldExtension>;
  pagePacks: KeyedRegistry<PagePack>;
}

import type { ComponentType } from 'react';
import type { BoardTicket } from '../../board/board-api';
import type { RequestClient } from '../api/ticket-api';
import type { ActionInput, Ticket, TimelineEntry, Workspace } from '../api/ticket-types';
import type { ComposerKind } from '../composer/composer-kinds';

/** What every slot component gets. */
export interface SlotProps {
  ticket: Ticket;
  workspace: Workspace;
  /** Reads the ticket and its conversation again, e.g. after a request of yours changed it. */
  reload(): Promise<void>;
  /** Opens the dialog of an action with what is known of it, `startAction('merge', { targetId })`; nothing when the action is not possible now. */
  startAction(action: string, input: ActionInput): void;
  /** Puts text below what is written of the reply to the customer; people look at it before they send it. */
  writeInReply(text: string): void;
  /** Leads to another ticket. */
  openTicket(id: string): void;
  /** The host's API client, signed in as the person who looks at the ticket. */
  client: RequestClient;
  /** The host's translation: name your own namespace, `t('Overdue', { ns: '@ticketing/plugin-sla' })`. */
  t(key: string, options?: Record<string, unknown>): string;
}

export interface ComposerToolProps extends SlotProps {
  /** What is being written: for the customer, for the desk, or down what the customer said. */
  kind: ComposerKind;
  /** What is written so far, as plain text. */
  text: string;
  /** Puts text where the cursor is. */
  insertText(text: string): void;
  /** Replaces what is written so far. */
  replaceText(text: string): void;
}

export interface TimelineEntryProps extends SlotProps {
  entry: TimelineEntry;
}

export interface BoardCardProps {
  /** What the card shows, and the columns your part asked for. */
  ticket: BoardTicket;
  /** The host's translation: name your own namespace. */
  t(key: string, options?: Record<string, unknown>): string;
}

/** A form in which a customer, known or not, writes his request. */
export interface RequestFormProps {
  /** Subject and description as far as they are written, as plain text. */
  text: string;
  /** Language of the page, such as zh-CN. */
  language: string;
  /** Requests with the rights of whoever writes: often nobody is signed in. */
  client: RequestClient;
  /** The host's translation: name your own namespace. */
  t(key: string, options?: Record<string, unknown>): string;
}

interface SlotPropsByName {
  headerBadge: SlotProps;
  sidePanel: SlotProps;
  composerTool: ComposerToolProps;
  timelineEntry: TimelineEntryProps;
  boardCard: BoardCardProps;
  requestForm: RequestFormProps;
}

export type SlotName = keyof SlotPropsByName;
export type PropsOfSlot<Name extends SlotName> = SlotPropsByName[Name];

interface Contribution<Name extends SlotName> {
  slot: Name;
  /** Unique within the slot; registering a key again replaces the earlier part. Begin it with your plugin's name. */
  key: string;
  /** Smaller comes first; 100 when left out. */
  sort?: number;
  /** Title of a side panel, translated with the host's `t` when shown: a `{{t("…", { ns: "…" })}}` text. */
  title?: string;
  /** Columns of the ticket a `boardCard` needs beside those of the card. */
  columns?: readonly string[];
  Component: ComponentType<PropsOfSlot<Name>>;
  /** Leave the part out unless this is true. */
  when?(props: PropsOfSlot<Name>): boolean;
}

/** A part of one slot; `SlotPart` alone is a part of any. */
export type SlotPart<Name extends SlotName = SlotName> = { [N in Name]: Contribution<N> }[Name];

interface Store {
  parts: Map<string, SlotPart>;
  listeners: Set<() => void>;
  /** Made new with every change, so that React sees it. */
  snapshot: readonly SlotPart[];
}

// The two shells load different bundles of this plugin, and in the legacy shell another plugin's client-v2 import brings a second
// copy of this module along. The page is the only thing all of them share.
const STORE = Symbol.for('@ticketing/plugin-tickets/workspace-slots');

function store(): Store {
  const page = globalThis as { [STORE]?: Store };
  return (page[STORE] ??= { parts: new Map(), listeners: new Set(), snapshot: [] });
}

function publish() {
  const current = store();
  const sorted = [...current.parts.values()].sort(
    (a, b) => (a.sort ?? 100) - (b.sort ?? 100) || a.key.localeCompare(b.key),
  );
  current.snapshot = sorted;
  current.listeners.forEach((listener) => listener());
}

/** The places of the ticket workspace, the board and the forms of customers that other plugins fill. */
export const workspaceSlots = {
  /** Adds a part; gives back the function that takes it out again. */
  register(part: SlotPart): () => void {
    const { parts } = store();
    const name = `${part.slot}:${part.key}`;
    parts.set(name, part);
    publish();
    return () => {
      if (parts.get(name) !== part) return;
      parts.delete(name);
      publish();
    };
  },

  /** All parts, in the order they are shown. */
  all: (): readonly SlotPart[] => store().snapshot,

  subscribe(listener: () => void): () => void {
    const { listeners } = store();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

import { useCallback, useRef, useState } from 'react';
import type { T } from '../locale';
import { actionLabel, inUsualOrder } from '../workspace/actions/action-words';
import { isStale, refusalOf } from '../workspace/api/refusal';
import type { TicketApi } from '../workspace/api/ticket-api';
import type { ActionInput, Ticket, Workspace } from '../workspace/api/ticket-types';
import type { BoardTicket } from './board-api';
import { stepInto, stepsOf, type LifecycleStep } from './lifecycle-step';
import type { LanesAccess } from './use-lanes';

/** A step that still waits for what the person must say. */
export interface PendingMove {
  card: BoardTicket;
  ticket: Ticket;
  step: LifecycleStep;
  /** Puts the card back where it came from. */
  undo(): void;
}

export interface MovesOptions extends Pick<LanesAccess, 'lanes' | 'dispatch' | 'reload'> {
  api: TicketApi;
  /** The title of a status, for explanations. */
  titleOf(status: string): string;
  onMoved(): void;
  t: T;
}

type Choose = (workspace: Workspace) => LifecycleStep | undefined;

/** Moves cards by lifecycle actions only; a card no action takes there goes back to its place, with the reason. */
export function useMoves({ api, lanes, dispatch, reload, titleOf, onMoved, t }: MovesOptions) {
  const [pending, setPending] = useState<PendingMove>();
  const [busyTicketId, setBusyTicketId] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const lookups = useRef(new Map<string, Promise<Workspace>>());
  // The dialog closes after a success as after "Back"; only this tells whether there is still something to undo.
  const waiting = useRef<PendingMove | undefined>(undefined);

  const wait = (move: PendingMove | undefined) => {
    waiting.current = move;
    setPending(move);
  };

  /** Asked when a drag or a menu starts, used when it ends. */
  const lookUp = useCallback(
    (card: BoardTicket) => {
      const lookup = api.workspace(card.id);
      // Whoever awaits it handles the refusal; a drag that ends nowhere awaits nothing.
      lookup.catch(() => undefined);
      lookups.current.set(card.id, lookup);
      return lookup;
    },
    [api],
  );

  const shift = (card: BoardTicket, to: string) => {
    const index = lanes[card.status]?.tickets.findIndex(({ id }) => id === card.id) ?? 0;
    dispatch({ type: 'moved', ticket: card, to, index: 0 });
    return () => dispatch({ type: 'moved', ticket: { ...card, status: to }, to: card.status, index: Math.max(index, 0) });
  };

  const run = async ({ card, step }: PendingMove, input: ActionInput, expectedVersion: number) => {
    await api.act(card.id, step.action.action, { ...input, status: step.status.code, expectedVersion });
    reload([...new Set([card.status, step.status.code])]);
    onMoved();
  };

  const explain = (card: BoardTicket, to: string, { actions }: Workspace) => {
    const possible = inUsualOrder(actions).map(({ action }) => t(actionLabel(action)));
    const facts = { ticketNo: card.ticketNo, from: titleOf(card.status), to: titleOf(to), possible: possible.join(' · ') };
    return possible.length > 0
      ? t('No action takes {{ticketNo}} from "{{from}}" to "{{to}}". Possible now: {{possible}}.', facts)
      : t('No action takes {{ticketNo}} from "{{from}}" to "{{to}}".', facts);
  };

  const refused = (card: BoardTicket, error: unknown) => {
    const refusal = refusalOf(error);
    setNotice(t('{{ticketNo}} was put back: {{reason}}', { ticketNo: card.ticketNo, reason: refusal.message }));
    if (isStale(refusal)) reload();
  };

  /** Shows the card where it is going, then finds the step and takes it, or puts the card back. */
  const attempt = async (card: BoardTicket, to: string, choose: Choose) => {
    setNotice(undefined);
    setBusyTicketId(card.id);
    const undo = shift(card, to);
    try {
      const workspace = await (lookups.current.get(card.id) ?? lookUp(card));
      const step = choose(workspace);
      const move = step && { card, ticket: workspace.ticket, step, undo };
      if (!move) {
        undo();
        setNotice(explain(card, to, workspace));
        if (workspace.status.code !== card.status) reload();
      } else if (move.step.action.needs.length > 0) {
        wait(move);
      } else {
        await run(move, {}, workspace.ticket.version);
      }
    } catch (error) {
      undo();
      refused(card, error);
    } finally {
      lookups.current.delete(card.id);
      setBusyTicketId(undefined);
    }
  };

  return {
    busyTicketId,
    notice,
    dismiss: () => setNotice(undefined),
    lookUp,
    /** Everything the card's menu offers, the usual next step first. */
    steps: async (card: BoardTicket) => stepsOf(inUsualOrder((await lookUp(card)).actions)),
    /** A card was dropped on a column. */
    moveInto: async (card: BoardTicket, to: string) => {
      if (to !== card.status) await attempt(card, to, ({ actions }) => stepInto(actions, to));
    },
    /** A step was chosen in the card's menu. */
    take: (card: BoardTicket, step: LifecycleStep) => attempt(card, step.status.code, () => step),
    pending,
    /** The dialog was filled in; rejects with the refusal, so that it can stay open. */
    perform: async (input: ActionInput, seenVersion: number) => {
      if (!pending) return;
      await run(pending, input, seenVersion);
      wait(undefined);
    },
    close: () => {
      waiting.current?.undo();
      wait(undefined);
    },
    /** Somebody else changed the ticket while the dialog was open. */
    takeFreshState: async ({ card, step, undo }: PendingMove) => {
      const workspace = await lookUp(card);
      const fresh = stepInto(workspace.actions, step.status.code);
      if (fresh) {
        wait({ card, ticket: workspace.ticket, step: fresh, undo });
      } else {
        undo();
        wait(undefined);
        setNotice(explain(card, step.status.code, workspace));
        reload();
      }
      return workspace.ticket;
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;

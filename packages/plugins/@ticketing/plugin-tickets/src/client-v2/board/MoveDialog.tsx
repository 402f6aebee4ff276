import React from 'react';
import type { T } from '../locale';
import { ActionDialog } from '../workspace/actions/ActionDialog';
import type { TicketApi } from '../workspace/api/ticket-api';
import type { Moves } from './use-moves';

/** What the workspace asks before an action, for a card that was moved. */
export function MoveDialog({ moves, api, t }: { moves: Moves; api: TicketApi; t: T }) {
  const { pending } = moves;
  if (!pending) return null;
  const { step, ticket } = pending;
  return (
    <ActionDialog
      // The column already says which status it shall be.
      action={{ ...step.action, statuses: [step.status] }}
      ticket={ticket}
      perform={(_action, input, seenVersion) => moves.perform(input, seenVersion)}
      reload={() => moves.takeFreshState(pending)}
      onClose={moves.close}
      api={api}
      t={t}
    />
  );
}

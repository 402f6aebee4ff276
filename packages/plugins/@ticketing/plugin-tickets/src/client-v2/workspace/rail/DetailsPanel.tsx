import React from 'react';
import { DetailsFields, DetailsView } from '../../details-fields';
import type { T } from '../../locale';
import type { Ticket, TicketDetails } from '../api/ticket-types';
import { changedValues } from './changed-values';
import { EditableCard, type Values } from './EditableCard';

export interface DetailsPanelProps {
  details: TicketDetails;
  ticket: Ticket;
  mayEdit: boolean;
  update(body: Values): Promise<void>;
  reload(): Promise<Ticket>;
  t: T;
}

/** The business fields of the ticket, to read and to edit. */
export function DetailsPanel({ details, ticket, mayEdit, update, reload, t }: DetailsPanelProps) {
  const { association, fields, values, title } = details;
  return (
    <EditableCard
      title={t(title)}
      ticket={ticket}
      mayEdit={mayEdit}
      values={values}
      view={<DetailsView fields={fields} values={values} t={t} />}
      form={(current, onChange, isBusy) => (
        <DetailsFields fields={fields} values={current} onChange={onChange} disabled={isBusy} t={t} />
      )}
      bodyOf={(before, after) => {
        const changed = changedValues(before, after);
        return changed && { [association]: changed };
      }}
      update={update}
      reload={reload}
      t={t}
    />
  );
}

import { Alert, Skeleton } from 'antd';
import React, { useMemo, useRef, useState } from 'react';
import type { T } from '../locale';
import { partyApi } from '../parties/party-api';
import type { ActionCall } from './actions/ActionBar';
import type { RequestClient, TicketApi } from './api/ticket-api';
import type { Listing } from './api/ticket-types';
import type { ComposerCall } from './composer/Composer';
import type { SlotProps } from './slots/workspace-slots';
import { useTicket } from './use-ticket';
import { WorkspaceView } from './WorkspaceView';

export interface TicketWorkspaceProps {
  id: string;
  api: TicketApi;
  /** Handed to the parts of other plugins. */
  client: RequestClient;
  /** The host's translation, for the parts of other plugins. */
  hostT: SlotProps['t'];
  userId: string;
  listing?: Listing;
  openTicket(id: string): void;
  /** Something of this ticket changed: lists that show it are old. */
  onChanged?(): void;
  notify?(text: string): void;
  t: T;
}

const ANY_LIST: Listing = { sort: ['-createdAt'] };

function OpenTicket({ id, api, client, hostT, userId, listing = ANY_LIST, openTicket, onChanged, notify, t }: TicketWorkspaceProps) {
  const changed = useRef(onChanged);
  changed.current = onChanged;
  const tellChanged = useMemo(() => () => changed.current?.(), []);
  const open = useTicket(api, id, userId, tellChanged);
  const { workspace, refusal, reload } = open;
  const parties = useMemo(() => partyApi(client), [client]);
  const [call, setCall] = useState<ActionCall>();
  const [composerCall, callComposer] = useState<ComposerCall>();
  const lead = useRef(openTicket);
  lead.current = openTicket;
  const slotProps = useMemo<SlotProps | undefined>(
    () =>
      workspace && {
        ticket: workspace.ticket,
        workspace,
        reload: async () => void (await reload()),
        startAction: (action, input) => setCall({ action, input }),
        writeInReply: (text) => callComposer({ kind: 'reply', text }),
        openTicket: (other) => lead.current(other),
        client,
        t: hostT,
      },
    [workspace, reload, client, hostT],
  );
  if (!workspace || !slotProps) {
    return refusal ? <Alert type="error" showIcon role="alert" message={refusal.message} /> : <Skeleton active />;
  }
  return (
    <WorkspaceView
      workspace={workspace}
      open={open}
      api={api}
      parties={parties}
      slotProps={slotProps}
      call={call}
      composerCall={composerCall}
      callComposer={callComposer}
      userId={userId}
      listing={listing}
      openTicket={openTicket}
      notify={notify}
      t={t}
    />
  );
}

/** One ticket in one place: where it stands, what was said, what may be done. A new id starts afresh. */
export function TicketWorkspace(props: TicketWorkspaceProps) {
  return <OpenTicket key={props.id} {...props} />;
}

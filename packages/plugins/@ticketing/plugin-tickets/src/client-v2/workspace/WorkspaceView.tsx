import { Flex, theme } from 'antd';
import React, { useMemo, useRef, useState } from 'react';
import type { T } from '../locale';
import type { PartyApi } from '../parties/party-api';
import { ActionBar, type ActionCall } from './actions/ActionBar';
import type { TicketApi } from './api/ticket-api';
import type { ActionInput, Listing, Workspace } from './api/ticket-types';
import { Composer, type ComposerCall } from './composer/Composer';
import { composerKinds, type ComposerKind } from './composer/composer-kinds';
import { peopleOf } from './conversation/activity-words';
import { Conversation } from './conversation/Conversation';
import { copyText } from './header/copy-text';
import { addressOf } from './header/ticket-address';
import { TicketHeader } from './header/TicketHeader';
import { KeysHelp } from './keys/KeysHelp';
import type { ShortcutAction } from './keys/shortcuts';
import { useShortcuts, useSingleKeys } from './keys/use-shortcuts';
import { MergedNotice } from './MergedNotice';
import { NewsBanner } from './NewsBanner';
import { CustomerPanel } from './rail/CustomerPanel';
import { DetailsPanel } from './rail/DetailsPanel';
import type { Values } from './rail/EditableCard';
import { FactsPanel } from './rail/FactsPanel';
import { SidePanels } from './SidePanels';
import type { SlotProps } from './slots/workspace-slots';
import { SplitDialog } from './split/SplitDialog';
import { useNeighbours } from './use-neighbours';
import type { OpenTicket } from './use-ticket';
import { useWidth } from './use-width';
import { WORKSPACE_CSS } from './workspace-css';

/** From this width of the block on (not of the screen) facts stand beside the conversation. */
const WIDE = 880;
const RAIL = 340;

export interface WorkspaceViewProps {
  workspace: Workspace;
  open: OpenTicket;
  api: TicketApi;
  parties: PartyApi;
  slotProps: SlotProps;
  call?: ActionCall;
  composerCall?: ComposerCall;
  callComposer(call: ComposerCall): void;
  userId: string;
  listing: Listing;
  openTicket(id: string): void;
  notify?(text: string): void;
  t: T;
}

/** The workspace of a loaded ticket: wide, the conversation with facts at its right; narrow, one column. */
export function WorkspaceView(props: WorkspaceViewProps) {
  const { workspace, open, api, parties, slotProps, call, composerCall, callComposer, userId, listing, openTicket, notify, t } = props;
  const { ticket, details, may } = workspace;
  const { token } = theme.useToken();
  const root = useRef<HTMLDivElement>(null);
  const isWide = useWidth(root) >= WIDE;
  const people = useMemo(() => peopleOf(ticket, open.timeline.entries), [ticket, open.timeline.entries]);
  const neighbours = useNeighbours(api, ticket.id, listing);
  const [splitting, setSplitting] = useState<string>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();

  const go = (id: string | null) => id && openTicket(id);
  const byKey: Record<ShortcutAction, () => void> = {
    previous: () => go(neighbours.previous),
    next: () => go(neighbours.next),
    reply: () => callComposer({ kind: 'reply' }),
    note: () => callComposer({ kind: 'note' }),
    customerMessage: () => callComposer({ kind: 'customerMessage' }),
    help: () => setHelpOpen(true),
  };
  useShortcuts(root, hasSingleKeys, (action) => byKey[action]());

  const perform = (action: string, input: ActionInput, expectedVersion: number) =>
    open.write(() => api.act(ticket.id, action, { ...input, expectedVersion })).then(() => undefined);
  const update = (body: Values) => open.write(() => api.update(ticket.id, body)).then(() => undefined);
  const send = async (kind: ComposerKind, content: string, attachments: string[]) => {
    const message = { content, attachments, expectedVersion: ticket.version };
    const answered = await open.write(() => composerKinds[kind].send(api, ticket.id, message));
    // Too late for this ticket: the server continued in a new one.
    if (answered?.id && String(answered.id) !== String(ticket.id)) openTicket(String(answered.id));
  };
  const copyAddress = async () => {
    const isCopied = await copyText(window.location.href);
    notify?.(isCopied ? t('Address copied') : window.location.href);
  };

  const middle = (
    <Flex vertical gap={token.marginSM}>
      <Conversation
        ticket={ticket}
        timeline={open.timeline}
        people={people}
        api={api}
        slotProps={slotProps}
        onSplit={may.split ? setSplitting : undefined}
        maxHeight={isWide ? 'max(300px, calc(100vh - 480px))' : 'max(280px, 60vh)'}
        t={t}
      />
      <NewsBanner news={open.news} ticket={ticket} people={people} onDismiss={open.dismissNews} t={t} />
      <Composer
        workspace={workspace}
        userId={userId}
        call={composerCall}
        send={send}
        reload={open.reload}
        api={api}
        slotProps={slotProps}
        t={t}
      />
    </Flex>
  );
  const rail = (
    <aside aria-label={t('Facts and customer')} style={{ display: 'grid', gap: token.marginSM, alignContent: 'start' }}>
      <FactsPanel workspace={workspace} update={update} reload={open.reload} api={api} t={t} />
      {details && details.fields.length > 0 && (
        <DetailsPanel details={details} ticket={ticket} mayEdit={may.edit} update={update} reload={open.reload} t={t} />
      )}
      <SidePanels slotProps={slotProps} t={t} />
      <CustomerPanel
        workspace={workspace}
        update={update}
        reload={open.reload}
        parties={parties}
        openTicket={openTicket}
        hrefOf={(id) => addressOf(id, window.location.href)}
        t={t}
      />
    </aside>
  );
  return (
    <div ref={root} className="ticketing-workspace" data-testid="ticket-workspace">
      <style>{WORKSPACE_CSS}</style>
      <Flex vertical gap={token.margin}>
        <TicketHeader
          workspace={workspace}
          neighbours={neighbours}
          openTicket={openTicket}
          copyAddress={copyAddress}
          help={
            <KeysHelp
              isOpen={isHelpOpen}
              onOpenChange={setHelpOpen}
              hasSingleKeys={hasSingleKeys}
              onSingleKeysChange={setSingleKeys}
              t={t}
            />
          }
          slotProps={slotProps}
          t={t}
        />
        {workspace.mergedInto && <MergedNotice into={workspace.mergedInto} openTicket={openTicket} t={t} />}
        <ActionBar
          actions={workspace.actions}
          ticket={ticket}
          call={call}
          buttons={isWide ? 4 : 2}
          perform={perform}
          reload={open.reload}
          api={api}
          t={t}
        />
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: isWide ? `minmax(0, 1fr) ${RAIL}px` : 'minmax(0, 1fr)',
            gap: token.margin,
            alignItems: 'start',
          }}
        >
          {middle}
          {rail}
        </div>
        {splitting && (
          <SplitDialog
            ticket={ticket}
            comments={open.timeline.entries.filter((entry) => entry.kind === 'comment')}
            firstId={splitting}
            split={(input) => api.split(ticket.id, input)}
            reload={open.reload}
            openTicket={openTicket}
            onClose={() => setSplitting(undefined)}
            t={t}
          />
        )}
      </Flex>
    </div>
  );
}

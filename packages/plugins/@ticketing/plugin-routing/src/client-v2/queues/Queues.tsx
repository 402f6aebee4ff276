import { DndContext, DragOverlay, type DragEndEvent } from '@dnd-kit/core';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Empty, Grid, Skeleton, theme } from 'antd';
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { QueueView, WaitingTicket } from '../api/queue-view';
import type { RoutingApi } from '../api/routing-api';
import { useLive } from '../live/use-live';
import type { T } from '../locale';
import { ReadAloud } from '../words/ReadAloud';
import { agentOf, announcementsOf, besideHand, ticketOf, underTicket, useTicketSensors } from './dragging';
import { FullAgentDialog } from './FullAgentDialog';
import { QueueCard } from './QueueCard';
import { useAssigning } from './use-assigning';
import { useMaySupervise } from './use-may-supervise';
import { WaitingList } from './WaitingList';

export interface QueuesProps {
  api: Pick<RoutingApi, 'queues' | 'waiting' | 'assign' | 'drain'>;
  /** The server decides again; this only decides what is offered. */
  askMaySupervise(): Promise<boolean>;
  openTicket(id: string): void;
  t: T;
}

/** The page of queues: what waits where, who is there, and tickets that are dragged onto people. */
export function Queues({ api, askMaySupervise, openTicket, t }: QueuesProps) {
  const maySupervise = useMaySupervise(askMaySupervise);
  const { token } = theme.useToken();
  const isWide = Boolean(Grid.useBreakpoint().md);
  const now = useMinute();
  const place = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string>();
  const [dragged, setDragged] = useState<WaitingTicket>();
  const [drainError, setDrainError] = useState<string>();
  const watched = { place, isPaused: dragged !== undefined };

  const queues = useLive(api.queues, watched);
  const selected = selectedOf(queues.value ?? [], chosenId);
  const selectedId = selected?.id;
  // Kept from now on, wherever tickets come to wait.
  useEffect(() => setChosenId(selectedId), [selectedId]);
  const readWaiting = useCallback(async () => (selectedId === undefined ? [] : api.waiting(selectedId)), [api, selectedId]);
  const tickets = useLive(readWaiting, watched);
  const readAgain = async () => {
    await Promise.all([queues.reload(), tickets.reload()]);
  };
  const assigning = useAssigning({ api, onChanged: readAgain, t });
  const sensors = useTicketSensors();
  const accessibility = useMemo(
    () => ({
      announcements: announcementsOf(t),
      screenReaderInstructions: { draggable: t('Press the space bar to pick the ticket up, the arrow keys to choose an agent, the space bar to drop it there, Escape to put it back.') },
    }),
    [t],
  );

  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined);
    const [ticket, agent] = [ticketOf(active), agentOf(over)];
    if (ticket && agent) void assigning.assign({ ticket, agent });
  };
  const drain = async (queueId: string) => {
    setDrainError(undefined);
    await api.drain(queueId).catch((refused: unknown) => setDrainError(refusalOf(refused).message));
    await readAgain();
  };
  const error = assigning.error ?? drainError;
  const dismiss = () => {
    assigning.dismiss();
    setDrainError(undefined);
  };

  return (
    <div ref={place}>
      <ReadAloud>
        <span role="status">{assigning.said}</span>
      </ReadAloud>
      {queues.error && <Alert type="error" showIcon role="alert" message={queues.error} style={{ marginBottom: token.marginSM }} />}
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={dismiss} style={{ marginBottom: token.marginSM }} />}
      {!queues.value && !queues.error && <Skeleton active />}
      {queues.value?.length === 0 && <Empty description={maySupervise ? t('There is no queue yet') : t('You are a member of no queue')} />}
      <DndContext
        sensors={sensors}
        collisionDetection={underTicket}
        accessibility={accessibility}
        onDragStart={({ active }) => setDragged(ticketOf(active))}
        onDragEnd={drop}
        onDragCancel={() => setDragged(undefined)}
      >
        {selected && (
          <div style={{ display: 'grid', gap: token.margin, alignItems: 'start', gridTemplateColumns: isWide ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)' }}>
            <div style={{ display: 'grid', gap: token.marginSM, alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))' }}>
              {queues.value?.map((queue) => (
                <QueueCard
                  key={queue.id}
                  queue={queue}
                  isSelected={queue.id === selected.id}
                  onSelect={() => setChosenId(queue.id)}
                  showsAgents={isWide || queue.id === selected.id}
                  isDragging={dragged !== undefined}
                  now={now}
                  t={t}
                />
              ))}
            </div>
            <WaitingList
              queue={selected}
              tickets={tickets}
              busyTicketId={assigning.busyTicketId}
              onOpen={({ id }) => openTicket(id)}
              onAssign={(wish) => void assigning.assign(wish)}
              onDrain={maySupervise ? () => void drain(selected.id) : undefined}
              now={now}
              t={t}
            />
          </div>
        )}
        <DragOverlay dropAnimation={null} modifiers={[besideHand]}>{dragged && <Carried ticket={dragged} />}</DragOverlay>
      </DndContext>
      {assigning.full && <FullAgentDialog wish={assigning.full} onOverride={assigning.assignAnyway} onClose={assigning.leaveIt} t={t} />}
    </div>
  );
}

/** What one chose, as long as it is there; else the first queue in which something waits. */
const selectedOf = (queues: readonly QueueView[], chosenId: string | undefined): QueueView | undefined =>
  queues.find(({ id }) => id === chosenId) ?? queues.find(({ waiting }) => waiting > 0) ?? queues[0];

function Carried({ ticket }: { ticket: WaitingTicket }) {
  const { token } = theme.useToken();
  return (
    <div
      style={{
        width: 'max-content', maxWidth: 240, padding: token.paddingXS, cursor: 'grabbing', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap',
        background: token.colorBgElevated, borderRadius: token.borderRadius, boxShadow: token.boxShadow,
      }}
    >
      {ticket.title}
    </div>
  );
}

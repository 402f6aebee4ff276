import {
  KeyboardCode, KeyboardSensor, MouseSensor, TouchSensor, pointerWithin, useSensor, useSensors,
  type Active, type Announcements, type CollisionDetection, type KeyboardCoordinateGetter, type Modifier, type Over,
} from '@dnd-kit/core';
import type { AgentLoad, WaitingTicket } from '../api/queue-view';
import type { T } from '../locale';

/** What a dragged row carries. */
export interface DragLoad {
  ticket: WaitingTicket;
}

/** What a place to drop on stands for. */
export interface DropPlace {
  agent: AgentLoad;
}

export const ticketOf = (active: Active): WaitingTicket | undefined => (active.data.current as DragLoad | undefined)?.ticket;
export const agentOf = (over: Over | null): AgentLoad | undefined => (over?.data.current as DropPlace | undefined)?.agent;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
const middleOf = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });
const holds = ({ left, top, width, height }: Box, { x, y }: { x: number; y: number }) => x >= left && x <= left + width && y >= top && y <= top + height;

/** Where the pointer is; without one (keys) where the middle of the dragged row is. Beside all agents is nowhere. */
export const underTicket: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const middle = middleOf(args.collisionRect);
  return args.droppableContainers.flatMap((container) => {
    const box = args.droppableRects.get(container.id);
    return box && holds(box, middle) ? [{ id: container.id, data: { droppableContainer: container, value: 1 } }] : [];
  });
};

const FORWARD: string[] = [KeyboardCode.Down, KeyboardCode.Right];
const BACKWARD: string[] = [KeyboardCode.Up, KeyboardCode.Left];

/** Arrow keys go from agent to agent, as they stand on the page. */
export const toNextAgent: KeyboardCoordinateGetter = (event, { context: { droppableContainers, droppableRects, collisionRect, over } }) => {
  const step = FORWARD.includes(event.code) ? 1 : BACKWARD.includes(event.code) ? -1 : 0;
  const places = droppableContainers.getEnabled().filter(({ id }) => droppableRects.has(id)).sort(asOnPage);
  if (step === 0 || places.length === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const current = places.findIndex(({ id }) => id === over?.id);
  const next = current < 0 ? (step > 0 ? 0 : places.length - 1) : (current + step + places.length) % places.length;
  const box = droppableRects.get(places[next].id);
  if (!box) return undefined;
  const { x, y } = middleOf(box);
  return { x: x - collisionRect.width / 2, y: y - collisionRect.height / 2 };
};

type OnPage = { node: { current: HTMLElement | null } };
function asOnPage(one: OnPage, other: OnPage): number {
  if (!one.node.current || !other.node.current) return 0;
  return one.node.current.compareDocumentPosition(other.node.current) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A few pixels make a drag, so that a click stays a click; on a touch screen a moment of holding, so that a swipe still scrolls. */
export const useTicketSensors = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextAgent }),
  );

/** Below the pointer, so that one sees on whom a ticket lies. */
const BESIDE_PX = 14;

/** Carries the ticket beside the pointer; with the keys beside the middle of the row, which lies on the agent. */
export const besideHand: Modifier = ({ transform, activatorEvent, draggingNodeRect }) => {
  if (!activatorEvent || !draggingNodeRect) return transform;
  const hand = pointOf(activatorEvent) ?? middleOf(draggingNodeRect);
  return { ...transform, x: transform.x + hand.x - draggingNodeRect.left + BESIDE_PX, y: transform.y + hand.y - draggingNodeRect.top + BESIDE_PX };
};

function pointOf(event: Event): { x: number; y: number } | undefined {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined;
  return touch && { x: touch.clientX, y: touch.clientY };
}

/** What a screen reader says while a ticket is carried. */
export const announcementsOf = (t: T): Announcements => {
  const facts = (active: Active, over: Over | null) => {
    const agent = agentOf(over);
    return { ticketNo: ticketOf(active)?.ticketNo ?? '', agent: agent?.name ?? '', open: agent?.open, capacity: agent?.capacity };
  };
  return {
    onDragStart: ({ active }) => t('{{ticketNo}} picked up. The arrow keys go from agent to agent.', facts(active, null)),
    onDragOver: ({ active, over }) =>
      over ? t('{{ticketNo}} is over {{agent}}: {{open}} of {{capacity}} tickets open', facts(active, over)) : t('{{ticketNo}} is over nobody', facts(active, null)),
    onDragEnd: ({ active, over }) =>
      over ? t('{{ticketNo}} is given to {{agent}}', facts(active, over)) : t('{{ticketNo}} was put back', facts(active, null)),
    onDragCancel: ({ active }) => t('{{ticketNo}} was put back', facts(active, null)),
  };
};

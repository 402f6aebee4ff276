import { describe, expect, it } from 'vitest';
import { besideHand } from '../dragging';

type Args = Parameters<typeof besideHand>[0];

const ROW = { left: 100, top: 200, width: 400, height: 60 };
const carry = (activatorEvent: Event | null, moved = { x: 0, y: 0 }) =>
  besideHand({ transform: { ...moved, scaleX: 1, scaleY: 1 }, activatorEvent, draggingNodeRect: ROW } as Args);

describe('the ticket one carries', () => {
  it('hangs below the pointer, wherever on the row it was picked up', () => {
    const { x, y } = carry(new MouseEvent('mousedown', { clientX: 300, clientY: 250 }), { x: -50, y: 10 });
    expect([ROW.left + x, ROW.top + y]).toEqual([300 - 50 + 14, 250 + 10 + 14]);
  });

  it('hangs below the middle of the row with the keys: that lies on the agent', () => {
    const { x, y } = carry(new KeyboardEvent('keydown', { code: 'Space' }));
    expect([ROW.left + x, ROW.top + y]).toEqual([300 + 14, 230 + 14]);
  });

  it('stays where it is before anything was measured', () => {
    expect(carry(null)).toMatchObject({ x: 0, y: 0 });
  });
});

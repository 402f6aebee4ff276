import { theme } from 'antd';
import React, { useRef, useState, type PointerEvent } from 'react';
import { afterGesture, minuteAt, type Gesture } from './gesture';
import { DAY_MINUTES, timeOfMinute, type MinuteSpan } from './minute-spans';

export interface DayTrackProps {
  spans: readonly MinuteSpan[];
  onChange(spans: MinuteSpan[]): void;
  testId: string;
}

const HEIGHT = 30;
const EDGE_WIDTH = 8;
const HOURS = Array.from({ length: 24 }, (_one, hour) => hour);
const percent = (minute: number) => `${(minute / DAY_MINUTES) * 100}%`;

/** One day as a line to draw on: drag on free time to open, drag an edge or the hours between them to move these, click a span to close. */
export function DayTrack({ spans, onChange, testId }: DayTrackProps) {
  const { token } = theme.useToken();
  const track = useRef<HTMLDivElement>(null);
  const [gesture, setGesture] = useState<Gesture>();
  const shown = gesture && gesture.kind !== 'erase' ? afterGesture(spans, gesture) : spans;

  const minuteOf = (event: PointerEvent) => {
    const { left = 0, width = 0 } = track.current?.getBoundingClientRect() ?? {};
    return minuteAt(event.clientX - left, width);
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    // Not there in every browser; without it the gesture ends where the line ends.
    track.current?.setPointerCapture?.(event.pointerId);
    const at = minuteOf(event);
    const { edge, index } = (event.target as HTMLElement).dataset;
    if (index === undefined) return setGesture({ kind: 'draw', from: at, at });
    setGesture(edge === 'from' || edge === 'to' ? { kind: 'edge', index: Number(index), edge, at } : { kind: 'erase', index: Number(index), at });
  };
  const follow = (event: PointerEvent) => {
    if (!gesture) return;
    const at = minuteOf(event);
    if (gesture.kind !== 'erase') return setGesture({ ...gesture, at });
    // It was no click, then.
    if (at !== gesture.at) setGesture({ kind: 'move', index: gesture.index, from: gesture.at, at });
  };
  const finish = () => {
    if (gesture) onChange(afterGesture(spans, gesture));
    setGesture(undefined);
  };
  return (
    <div
      ref={track}
      data-testid={testId}
      onPointerDown={start}
      onPointerMove={follow}
      onPointerUp={finish}
      onPointerCancel={() => setGesture(undefined)}
      style={{
        position: 'relative', flex: 1, height: HEIGHT, cursor: 'crosshair', touchAction: 'none', userSelect: 'none',
        background: token.colorFillQuaternary, borderRadius: token.borderRadiusSM, overflow: 'hidden',
      }}
    >
      {HOURS.map((hour) => (
        <div
          key={hour}
          style={{
            position: 'absolute', insetBlock: 0, left: percent(hour * 60), pointerEvents: 'none',
            borderInlineStart: `1px solid ${hour % 6 === 0 ? token.colorBorder : token.colorBorderSecondary}`,
          }}
        />
      ))}
      {shown.map(({ from, to }, index) => (
        <div
          key={index}
          data-index={index}
          title={`${timeOfMinute(from)}–${timeOfMinute(to)}`}
          style={{
            position: 'absolute', insetBlock: 2, left: percent(from), width: percent(to - from), cursor: 'pointer', overflow: 'hidden',
            background: token.colorPrimaryBg, border: `1px solid ${token.colorPrimary}`, borderRadius: token.borderRadiusSM,
            fontSize: token.fontSizeSM, lineHeight: `${HEIGHT - 6}px`, textAlign: 'center', whiteSpace: 'nowrap',
          }}
        >
          {timeOfMinute(from)}–{timeOfMinute(to)}
          {(['from', 'to'] as const).map((edge) => (
            <div
              key={edge}
              data-index={index}
              data-edge={edge}
              style={{
                position: 'absolute', insetBlock: 0, [edge === 'from' ? 'left' : 'right']: 0, width: EDGE_WIDTH, cursor: 'ew-resize',
                background: token.colorPrimary, opacity: 0.35,
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

import { act, cleanup, screen } from '@testing-library/react';
import { DisplayItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { badgeLoaders } from '../loaders';
import { SlaBadge } from '../SlaBadge';
import { SlaBadgeFieldModel } from '../SlaBadgeFieldModel';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the badge on a page', () => {
  it('counts down by itself', () => {
    renderUnstyled(<SlaBadge row={{ slaState: 'ok', slaDueAt: inMinutes(2) }} t={t} />);
    expect(screen.getByText('2 min left')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByText('1 min left')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(120_000));
    expect(screen.getByText('overdue by 1 min')).toBeTruthy();
  });

  it('needs one timer for a whole list', () => {
    const row = { slaState: 'ok', slaDueAt: inMinutes(90) };
    renderUnstyled(
      <>
        {['a', 'b', 'c'].map((key) => (
          <SlaBadge key={key} row={row} t={t} />
        ))}
      </>,
    );
    expect(screen.getAllByText('1 h 30 min left')).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('says state and deadline to screen readers, and shows the state as an icon', () => {
    const { container } = renderUnstyled(<SlaBadge row={{ slaState: 'paused', slaPausedAt: inMinutes(-5) }} t={t} />);
    expect(container.textContent).toMatch(/^Service level: paused\. Paused since 20/);
    expect(container.querySelector('.anticon-pause-circle')).toBeTruthy();
  });
});

describe('the badge in a list', () => {
  const cell = (name: string, value: unknown, record?: object) => {
    const model = Object.assign(new SlaBadgeFieldModel(), { context: { t, record, collectionField: { name } } });
    return renderUnstyled(<>{model.renderComponent(value)}</>);
  };

  it('is exported under the name pages store', async () => {
    expect(await badgeLoaders.SlaBadgeFieldModel.loader()).toHaveProperty('SlaBadgeFieldModel');
  });

  it('reads the other columns of its row', () => {
    cell('slaDueAt', inMinutes(30), { slaDueAt: inMinutes(30), slaState: 'warning', slaResolveDueAt: inMinutes(30) });
    expect(screen.getByText('30 min left')).toBeTruthy();
    expect(screen.getByText(/Resolution due/)).toBeTruthy();
  });

  it('makes do with its own column', () => {
    cell('slaState', 'met');
    expect(screen.getByText('met')).toBeTruthy();
  });

  it('is offered for the two columns only', () => {
    const { bindings } = DisplayItemModel as unknown as { bindings: { model: string; options: { when(context: unknown, field: unknown): boolean } }[] };
    const when = bindings.find(({ model }) => model === 'SlaBadgeFieldModel')?.options.when;
    expect([when?.({}, { name: 'slaState' }), when?.({}, { name: 'slaDueAt' }), when?.({}, { name: 'priority' })]).toEqual([true, true, false]);
  });
});

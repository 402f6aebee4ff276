import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityOf, commentOf, fakeDesk, t } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { TicketWorkspace } from '../../TicketWorkspace';
import { workspaceSlots } from '../workspace-slots';

const registered: (() => void)[] = [];
const register: typeof workspaceSlots.register = (part) => {
  const remove = workspaceSlots.register(part);
  registered.push(remove);
  return remove;
};
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  registered.splice(0).forEach((remove) => remove());
});

async function open(fake = fakeDesk()) {
  renderUnstyled(
    <TicketWorkspace id="101" api={fake.api} client={{ request: vi.fn() }} hostT={t} userId="1" openTicket={vi.fn()} t={t} />,
  );
  await screen.findByRole('heading', { name: 'Printer prints nothing' });
  return fake;
}

describe('parts of other plugins', () => {
  it('stand in the header in their order, with the ticket at hand', async () => {
    register({ slot: 'headerBadge', key: 'b', sort: 20, Component: () => <i>second</i> });
    register({ slot: 'headerBadge', key: 'a', sort: 10, Component: ({ ticket }) => <i>first of {ticket.ticketNo}</i> });
    await open();
    const [first, second] = [screen.getByText('first of TKT-20260110-0042'), screen.getByText('second')];
    expect(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('come and go while the workspace is open', async () => {
    await open();
    let remove = () => undefined as void;
    act(() => {
      remove = register({ slot: 'sidePanel', key: 'sla', title: 'Service level', Component: () => <i>on time</i> });
    });
    expect(screen.getByRole('region', { name: 'Service level' }).textContent).toContain('on time');
    act(() => remove());
    expect(screen.queryByText('on time')).toBeNull();
  });

  it('can put text into what is being written', async () => {
    register({
      slot: 'composerTool',
      key: 'ai',
      Component: ({ insertText, kind }) => <button onClick={() => insertText(`draft of a ${kind}`)}>Draft</button>,
    });
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Draft' }));
    expect((screen.getByRole('textbox', { name: 'Public reply' }) as HTMLTextAreaElement).value).toBe('draft of a reply');
  });

  it('take the place of an activity they know, and stand below a message', async () => {
    register({
      slot: 'timelineEntry',
      key: 'sla',
      when: ({ entry }) => entry.kind === 'activity' && entry.type === 'slaBreached',
      Component: () => <i>Deadline missed</i>,
    });
    register({
      slot: 'timelineEntry',
      key: 'translation',
      when: ({ entry }) => entry.kind === 'comment',
      Component: () => <i>translated</i>,
    });
    await open(fakeDesk({}, [activityOf('1', { type: 'slaBreached' }), activityOf('2', { type: 'accept' }), commentOf('3')]));
    expect(screen.getByText('Deadline missed')).toBeTruthy();
    expect(screen.getByText('Bob accepted it')).toBeTruthy();
    expect(screen.queryByText('Bob changed the ticket')).toBeNull();
    expect(screen.getByRole('article').textContent).toContain('translated');
  });

  it('do not take the workspace down when they break', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    register({
      slot: 'sidePanel',
      key: 'broken',
      Component: () => {
        throw new Error('broken');
      },
    });
    await open();
    expect(screen.getByText('This part could not be shown')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Public reply' })).toBeTruthy();
    silenced.mockRestore();
  });

  it('read the ticket again on request', async () => {
    register({ slot: 'headerBadge', key: 'r', Component: ({ reload }) => <button onClick={() => void reload()}>Again</button> });
    const { api } = await open();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Again' })));
    expect(api.workspace).toHaveBeenCalledTimes(2);
  });
});

describe('the registry', () => {
  it('is one for all copies of this module on a page', async () => {
    vi.resetModules();
    const copy = await import('../workspace-slots');
    expect(copy.workspaceSlots).not.toBe(workspaceSlots);
    registered.push(copy.workspaceSlots.register({ slot: 'headerBadge', key: 'shared', Component: () => null }));
    expect(workspaceSlots.all().map(({ key }) => key)).toContain('shared');
  });

  it('replaces a part that registers its key again', () => {
    register({ slot: 'headerBadge', key: 'x', sort: 1, Component: () => null });
    register({ slot: 'headerBadge', key: 'x', sort: 2, Component: () => null });
    expect(workspaceSlots.all().filter(({ key }) => key === 'x').map(({ sort }) => sort)).toEqual([2]);
  });
});

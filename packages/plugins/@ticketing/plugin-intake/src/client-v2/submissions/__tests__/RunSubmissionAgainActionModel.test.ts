import { describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { RunSubmissionAgainActionModel } from '../RunSubmissionAgainActionModel';

interface Defined {
  scene: string;
  meta: { hide(context: unknown): boolean };
  flows: Record<string, { steps: { run: { handler(context: unknown): Promise<void> } } }>;
}
const model = RunSubmissionAgainActionModel as unknown as Defined;

async function run(state: string, request: () => Promise<unknown> = async () => ({ data: { data: { ticketNo: 'TKT-1' } } })) {
  const context = { t, record: { id: '5', state }, api: { request: vi.fn(request) }, resource: { refresh: vi.fn() }, message: { info: vi.fn(), success: vi.fn(), error: vi.fn() } };
  await model.flows.runSubmissionAgain.steps.run.handler(context);
  return context;
}

describe('running a submission again', () => {
  it('is offered for submissions only', () => {
    expect(model.scene).toBe('record');
    expect([{ name: 'ticketingSubmissions' }, { name: 'users' }].map((collection) => model.meta.hide({ collection }))).toEqual([false, true]);
  });

  it('tells the ticket it has become', async () => {
    const { api, message, resource } = await run('failed');
    expect(api.request).toHaveBeenCalledWith(expect.objectContaining({ url: 'ticketingSubmissions:rerun', params: { filterByTk: '5' } }));
    expect(message.success).toHaveBeenCalledWith('It is ticket TKT-1.');
    expect(resource.refresh).toHaveBeenCalledOnce();
  });

  it('tells that its source takes nothing of this kind', async () => {
    const { message } = await run('ignored', async () => ({ data: { data: { ticketNo: null } } }));
    expect(message.success).toHaveBeenCalledWith('Its source takes nothing of this kind.');
  });

  it('tells what is still wrong, and shows the row as it is now', async () => {
    const { message, resource } = await run('failed', () => Promise.reject(refusing('webhook.sourceGone')));
    expect(message.error).toHaveBeenCalledWith('refused: webhook.sourceGone');
    expect(resource.refresh).toHaveBeenCalledOnce();
  });

  it('asks for nothing when it is a ticket already', async () => {
    const { api, message } = await run('filed');
    expect(api.request).not.toHaveBeenCalled();
    expect(message.info).toHaveBeenCalledWith('This submission is done.');
  });
});

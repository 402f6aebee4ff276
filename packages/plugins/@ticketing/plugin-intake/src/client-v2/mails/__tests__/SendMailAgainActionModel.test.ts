import { describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { SendMailAgainActionModel } from '../SendMailAgainActionModel';

interface Defined {
  scene: string;
  meta: { hide(context: unknown): boolean };
  flows: Record<string, { steps: { send: { handler(context: unknown): Promise<void> } } }>;
}
const model = SendMailAgainActionModel as unknown as Defined;

async function press(request: () => Promise<unknown> = async () => ({})) {
  const context = { t, record: { id: '5' }, api: { request: vi.fn(request) }, resource: { refresh: vi.fn() }, message: { success: vi.fn(), error: vi.fn() } };
  await model.flows.sendMailAgain.steps.send.handler(context);
  return context;
}

describe('sending a mail again', () => {
  it('is offered for mails only', () => {
    expect(model.scene).toBe('record');
    expect([{ name: 'ticketingIntakeMails' }, { name: 'users' }].map((collection) => model.meta.hide({ collection }))).toEqual([false, true]);
  });

  it('asks the desk and shows the row as it is now', async () => {
    const { api, message, resource } = await press();
    expect(api.request).toHaveBeenCalledWith(expect.objectContaining({ url: 'ticketingIntakeMails:sendAgain', params: { filterByTk: '5' } }));
    expect(message.success).toHaveBeenCalledOnce();
    expect(resource.refresh).toHaveBeenCalledOnce();
  });

  it('tells why it cannot be', async () => {
    const { message, resource } = await press(() => Promise.reject(refusing('mail.alreadySent')));
    expect(message.error).toHaveBeenCalledWith('refused: mail.alreadySent');
    expect(resource.refresh).toHaveBeenCalledOnce();
  });
});

import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DuplicateBusinessTypeActionModel } from '../DuplicateBusinessTypeActionModel';
import type { DuplicateBusinessTypeProps } from '../DuplicateBusinessType';

interface Defined {
  scene: string;
  meta: { hide(context: unknown): boolean };
  flows: Record<string, { steps: { ask: { handler(context: unknown): void } } }>;
}
const model = DuplicateBusinessTypeActionModel as unknown as Defined;

describe('the row action', () => {
  it('is offered for business types only', () => {
    expect(model.scene).toBe('record');
    expect(model.meta.hide({ collection: { name: 'ticketingBusinessTypes' } })).toBe(false);
    expect(model.meta.hide({ collection: { name: 'users' } })).toBe(true);
  });

  it('duplicates by the code of the row, closes the dialog and refreshes the table', async () => {
    const destroy = vi.fn();
    let content: ReactElement<DuplicateBusinessTypeProps> | undefined;
    const context = {
      t: (key: string) => key,
      record: { code: 'repair', title: 'Repair' },
      api: { request: vi.fn(async () => ({ data: {} })) },
      resource: { refresh: vi.fn() },
      message: { success: vi.fn() },
      modal: {
        confirm: (options: { content: ReactElement<DuplicateBusinessTypeProps> }) => {
          content = options.content;
          return { destroy };
        },
      },
    };
    model.flows.duplicateBusinessType.steps.ask.handler(context);
    await content?.props.duplicate({ code: 'lift', title: 'Lift' });
    expect(context.api.request).toHaveBeenCalledWith(
      expect.objectContaining({
        url: 'ticketingBusinessTypes:duplicate',
        params: { filterByTk: 'repair' },
        data: { code: 'lift', title: 'Lift' },
      }),
    );
    content?.props.onDone();
    expect(destroy).toHaveBeenCalledOnce();
    expect(context.resource.refresh).toHaveBeenCalledOnce();
    expect(context.message.success).toHaveBeenCalledWith('Business type duplicated');
  });
});

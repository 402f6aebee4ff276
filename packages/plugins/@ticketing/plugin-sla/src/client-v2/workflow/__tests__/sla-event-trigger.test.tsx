import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Form } from 'antd';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerWorkflowClient } from '../register-workflow-client';
import SlaEventFieldset from '../SlaEventFieldset';

vi.mock('@nocobase/flow-engine', async (original) => {
  // The same engine each time, as in the host: a new one would be asked anew after each rendering.
  const engine = { context: { t: (key: string) => key, api: {} } };
  return { ...(await original<object>()), useFlowEngine: () => engine };
});

const appWith = (workflow: unknown) => ({ pm: { get: () => workflow } });

afterEach(cleanup);

describe('the trigger "SLA event" in the workflow editor', () => {
  it('is offered, and may run without a choice: that means every event', () => {
    const workflow = { registerTrigger: vi.fn() };
    registerWorkflowClient(appWith(workflow));
    const [type, Trigger] = workflow.registerTrigger.mock.calls[0];
    expect(type).toBe('ticketing-sla-event');
    expect(new Trigger().validate({})).toBe(true);
    expect(new Trigger().sync).toBe(false);
  });

  it('is left out on a desk without workflows', () => {
    expect(() => registerWorkflowClient(appWith(undefined))).not.toThrow();
  });

  it('asks which events of which targets, and keeps what was chosen', () => {
    const changed = vi.fn();
    render(
      <Form onValuesChange={(_change, values) => changed(values)}>
        <SlaEventFieldset />
      </Form>,
    );
    fireEvent.click(screen.getByLabelText('Breach: the promised time is exceeded'));
    fireEvent.click(screen.getByLabelText('Resolution'));
    expect(changed.mock.lastCall?.[0]).toMatchObject({ config: { levels: ['breach'], targets: ['resolution'] } });
    expect(screen.getByText('Only for tickets that match')).toBeTruthy();
  });
});

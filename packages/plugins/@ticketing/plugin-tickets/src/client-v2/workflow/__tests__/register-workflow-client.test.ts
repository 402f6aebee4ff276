import { describe, expect, it, vi } from 'vitest';
import { registerWorkflowClient } from '../register-workflow-client';

const appWith = (workflow: unknown) => ({ pm: { get: () => workflow } });

describe('the workflow editor', () => {
  it('gets the trigger and both nodes in a group of their own', () => {
    const workflow = { registerTrigger: vi.fn(), registerInstruction: vi.fn(), registerInstructionGroup: vi.fn() };
    registerWorkflowClient(appWith(workflow));
    expect(workflow.registerTrigger.mock.calls.map(([type]) => type)).toEqual(['ticketing-event']);
    const nodes = workflow.registerInstruction.mock.calls.map(([type, Node]) => ({ type, node: new Node() }));
    expect(nodes.map(({ type, node }) => [type, node.type, node.group])).toEqual([
      ['ticketing-action', 'ticketing-action', 'ticketing'],
      ['ticketing-comment', 'ticketing-comment', 'ticketing'],
    ]);
    expect(workflow.registerInstructionGroup.mock.calls[0][0]).toBe('ticketing');
  });

  it('may be missing', () => {
    expect(() => registerWorkflowClient(appWith(undefined))).not.toThrow();
  });

  it('lets a workflow run only after an event was chosen', () => {
    const workflow = { registerTrigger: vi.fn(), registerInstruction: vi.fn(), registerInstructionGroup: vi.fn() };
    registerWorkflowClient(appWith(workflow));
    const trigger = new workflow.registerTrigger.mock.calls[0][1]();
    expect(trigger.validate({})).toBe(false);
    expect(trigger.validate({ events: ['ticketing:ticket.created'] })).toBe(true);
  });
});

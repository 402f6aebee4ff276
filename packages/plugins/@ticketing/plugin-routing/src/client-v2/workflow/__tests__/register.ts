import { vi } from 'vitest';
import { registerWorkflowClient } from '../register-workflow-client';

interface Registered {
  new (): { type: string; group: string; sync: boolean; validate(config: object): boolean };
}
type Calls = [type: string, part: Registered][];

/** Registers with a workflow plugin that writes down what it got, or with none. */
export function register(workflow: object | undefined = { registerTrigger: vi.fn(), registerInstruction: vi.fn() }) {
  registerWorkflowClient({ pm: { get: () => workflow } });
  const callsOf = (name: string): Calls => (workflow as Record<string, { mock: { calls: Calls } }> | undefined)?.[name].mock.calls ?? [];
  return { triggers: callsOf('registerTrigger'), nodes: callsOf('registerInstruction') };
}

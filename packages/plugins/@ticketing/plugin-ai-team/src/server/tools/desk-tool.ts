import type { Context } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { callerOf, type ToolContext } from './tool-caller';

/** A tool AI employees may use: it reads, or proposes; it never changes a ticket. */
export interface DeskTool {
  name: string;
  /** Keys of our locale files, for the settings of employees. */
  title: string;
  about: string;
  /** Said to the model. */
  description: string;
  /** JSON schema of the arguments. */
  schema: object;
  /** Answers with what the model is to read: JSON. Throws a TicketingError for what the caller may not. */
  use(desk: AiDesk, caller: Context, args: Record<string, unknown>): Promise<unknown>;
}

interface ToolAnswer {
  status: 'success' | 'error';
  content: string;
}

/** The tool as the host registers it. It acts with the rights of the person who talks to the employee. */
export const hostTool = (desk: AiDesk, tool: DeskTool) => ({
  scope: 'SPECIFIED',
  defaultPermission: 'ALLOW',
  execution: 'backend',
  introduction: { title: inNamespace(tool.title), about: inNamespace(tool.about) },
  definition: { name: tool.name, description: tool.description, schema: tool.schema },
  invoke: async (context: ToolContext, args: unknown): Promise<ToolAnswer> => {
    const caller = callerOf(desk, context);
    if (!caller) return { status: 'error', content: 'Nobody is signed in.' };
    try {
      return { status: 'success', content: JSON.stringify(await tool.use(desk, caller, (args ?? {}) as Record<string, unknown>)) };
    } catch (error) {
      if (error instanceof TicketingError) return { status: 'error', content: error.code };
      desk.app.log.error(`${tool.name} failed: ${(error as Error).message}`, { stack: (error as Error).stack });
      return { status: 'error', content: 'The tool failed.' };
    }
  },
});

const inNamespace = (key: string): string => `{{t("${key}", { ns: "@ticketing/plugin-ai-team" })}}`;

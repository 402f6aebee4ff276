import type { Context } from '@nocobase/actions';
import type { AiDesk } from '../ai-desk';

/** What the host hands a tool: a request in the browser, less than that within a workflow. */
export interface ToolContext {
  auth?: { user?: { id: string | number } | null };
  state?: { currentUser?: { id: string | number }; currentRoles?: string[]; currentRole?: string };
  get?(header: string): string | undefined;
  getCurrentLocale?(): string;
}

/** The person on whose behalf a tool acts, as our own actions know him; with his roles and nothing beyond them. Null where nobody is behind it. */
export function callerOf({ app, db }: AiDesk, context: ToolContext): Context | null {
  const user = context.state?.currentUser ?? context.auth?.user;
  const roles = context.state?.currentRoles ?? (context.state?.currentRole ? [context.state.currentRole] : []);
  if (user?.id == null || !roles.length) return null;
  return {
    app, db, state: { currentUser: user, currentRoles: roles }, action: { params: {} }, get: (header: string) => context.get?.(header), getCurrentLocale: () => context.getCurrentLocale?.() ?? 'en-US',
  } as unknown as Context;
}

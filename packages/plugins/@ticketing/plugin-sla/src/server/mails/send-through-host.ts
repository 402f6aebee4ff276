import type { Application } from '@nocobase/server';
import { NAMESPACE } from '../locale';

interface HostMessage {
  /** A channel of NocoBase's notification manager, by its name. */
  channelName: string;
  userIds: number[];
  /** Parts of the message that are ready to be read. */
  texts: Record<string, string>;
  /** What else a channel of this type wants to know. */
  rest?: Record<string, unknown>;
}

/** The one method of NocoBase's notification manager we use: it sends at once and says what came of it. */
interface NotificationManager {
  sendNow(order: {
    channelName: string;
    triggerFrom: string;
    receivers: { type: 'userId'; value: number[] };
    message: Record<string, unknown>;
    data: Record<string, string>;
  }): Promise<{ status?: string; reason?: string }>;
}

/** Hands a message to the host's notification manager, which logs it. Answers what went wrong; null when it was sent. */
export async function sendThroughHost(app: Application, { channelName, userIds, texts, rest }: HostMessage): Promise<string | null> {
  const notifications = app.pm.get('notification-manager') as unknown as NotificationManager | undefined;
  if (!notifications) return 'the notification manager is switched off';
  // The host takes messages for Handlebars templates: a ticket whose title has braces must not become one.
  const message = Object.fromEntries(Object.keys(texts).map((name) => [name, `{{{${name}}}}`]));
  const { status, reason } = await notifications.sendNow({
    channelName, triggerFrom: NAMESPACE, receivers: { type: 'userId', value: userIds }, message: { ...rest, ...message }, data: texts,
  });
  return status === 'success' ? null : problemIn(reason);
}

/** A channel that threw its answer has it in the reason, as JSON. */
function problemIn(reason: string | undefined): string {
  try {
    const { reason: inner } = JSON.parse(reason ?? '') as { reason?: unknown };
    if (typeof inner === 'string') return inner;
  } catch {
    // A plain sentence.
  }
  return reason || 'unknown';
}

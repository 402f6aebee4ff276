import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalOf, type Refusal } from './api/refusal';
import type { TicketApi } from './api/ticket-api';
import type { Ticket, TimelineEntry, Workspace } from './api/ticket-types';
import { useTimeline, type Timeline } from './conversation/use-timeline';
import { useWatch } from './use-watch';

export interface OpenTicket {
  workspace?: Workspace;
  timeline: Timeline;
  /** Why the ticket cannot be shown. */
  refusal?: Refusal;
  /** What others did while the ticket was open. */
  news: TimelineEntry[];
  dismissNews(): void;
  reload(): Promise<Ticket>;
  /** Runs a write of ours, then reads everything again; gives back what the write answered. */
  write<Answer>(work: () => Promise<Answer>): Promise<Answer>;
}

const byOthers = (entry: TimelineEntry, userId: string) =>
  String((entry.kind === 'comment' ? entry.author : entry.actor)?.id ?? '') !== userId;

/** A ticket as long as it is open: loaded, written to, and watched for what others do. */
export function useTicket(api: TicketApi, id: string, userId: string, onChanged?: () => void): OpenTicket {
  const [workspace, setWorkspace] = useState<Workspace>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [news, setNews] = useState<TimelineEntry[]>([]);
  const timeline = useTimeline(api, id);
  const version = useRef<number>();
  const isWriting = useRef(false);
  const { refresh } = timeline;

  const read = useCallback(async () => {
    const [next, fresh] = await Promise.all([api.workspace(id), refresh()]);
    // Answers may overtake each other; the higher version is the later state.
    if (next.ticket.version >= (version.current ?? 0)) {
      version.current = next.ticket.version;
      setWorkspace(next);
    }
    setRefusal(undefined);
    return { ticket: next.ticket, fresh };
  }, [api, id, refresh]);

  useEffect(() => {
    read().catch((error: unknown) => setRefusal(refusalOf(error)));
  }, [read]);

  const reload = useCallback(async () => (await read()).ticket, [read]);

  const write = useCallback(
    async <Answer,>(work: () => Promise<Answer>): Promise<Answer> => {
      isWriting.current = true;
      try {
        const answer = await work();
        setNews([]);
        // The write is done; not being able to read afterwards must not look like a refusal of it.
        await read().catch(() => undefined);
        onChanged?.();
        return answer;
      } catch (error) {
        // The buttons shown are those of an earlier state.
        if (refusalOf(error).code === 'ticket.transitionNotAllowed') await read().catch(() => undefined);
        throw error;
      } finally {
        isWriting.current = false;
      }
    },
    [read, onChanged],
  );

  const look = useCallback(async () => {
    if (isWriting.current || version.current === undefined) return;
    const current = await api.version(id);
    if (isWriting.current || current === version.current) return;
    const { fresh } = await read();
    const others = fresh.filter((entry) => byOthers(entry, userId));
    if (others.length > 0) setNews((known) => [...known, ...others]);
    onChanged?.();
  }, [api, id, userId, read, onChanged]);
  useWatch(look);

  const dismissNews = useCallback(() => setNews([]), []);
  return { workspace, timeline, refusal, news, dismissNews, reload, write };
}

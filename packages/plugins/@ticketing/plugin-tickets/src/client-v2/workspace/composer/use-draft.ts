import { useCallback, useState } from 'react';
import type { Attachment } from '../api/ticket-types';
import type { ComposerKind } from './composer-kinds';

/** What is typed and attached but not sent. */
export interface Draft {
  text: string;
  attachments: Attachment[];
}

const EMPTY: Draft = { text: '', attachments: [] };
const keyOf = (ticketId: string, userId: string, kind: ComposerKind) => `ticketing:draft:${userId}:${ticketId}:${kind}`;

// Storage may be full or forbidden (private windows); a draft then lives as long as the page.
function read(key: string): Draft {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return { text: stored?.text ?? '', attachments: stored?.attachments ?? [] };
  } catch {
    return EMPTY;
  }
}

function write(key: string, draft: Draft) {
  try {
    if (!draft.text && draft.attachments.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

/** One draft per ticket, person and kind, kept on this machine until it is sent. */
export function useDraft(ticketId: string, userId: string, kind: ComposerKind) {
  const key = keyOf(ticketId, userId, kind);
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const draft = drafts[key] ?? read(key);

  const change = useCallback(
    (next: (draft: Draft) => Draft) =>
      setDrafts((current) => {
        const changed = next(current[key] ?? read(key));
        write(key, changed);
        return { ...current, [key]: changed };
      }),
    [key],
  );
  const clear = useCallback(() => {
    // Sending may have led to another ticket: what React no longer shows it no longer changes either.
    write(key, EMPTY);
    change(() => EMPTY);
  }, [key, change]);
  return { draft, change, clear };
}

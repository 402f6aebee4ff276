import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Tier, WhyNot } from '../api/ai-api';
import { draftReply, type CitedArticle, type DraftEvent, type DraftWish } from './draft-api';
import { afterEdit, placeBelow, wholeText, type PlacedDraft } from './placed-draft';

/** How far a draft is, or how it ended. */
export type DraftState =
  | { is: 'idle' }
  | { is: 'writing'; isAgain: boolean }
  | { is: 'written'; tier: Tier; articles: CitedArticle[] }
  | { is: 'skipped'; because: WhyNot }
  | { is: 'stopped' }
  /** The person wrote in the middle of it. */
  | { is: 'takenOver' }
  | { is: 'brokenOff' }
  | { is: 'refused'; message: string };

export interface DraftingReply {
  state: DraftState;
  /** Drafts below what is written. */
  start(wish: DraftWish): void;
  /** Stops; what is written stays. */
  stop(): void;
  /** Takes the draft out again; left out once the person changed it. */
  takeOut?(): void;
}

type Composer = Pick<ComposerToolProps, 'client' | 'ticket' | 'text' | 'replaceText'>;

/** Drafts a reply into the composer while it comes in, and never over what a person wrote. */
export function useDraftReply({ client, ticket, text, replaceText }: Composer): DraftingReply {
  const [state, setState] = useState<DraftState>({ is: 'idle' });
  const running = useRef<AbortController>();
  const place = useRef<PlacedDraft>();
  // What stands in the composer now: parts come in faster than React shows them.
  const shown = useRef(text);

  const end = useCallback((next: DraftState) => {
    running.current?.abort();
    running.current = undefined;
    setState(next);
  }, []);
  useLayoutEffect(() => {
    shown.current = text;
    // It was sent, or thrown away whole.
    if (text === '' && place.current?.drafted) {
      place.current = undefined;
      end({ is: 'idle' });
    }
  }, [text, end]);
  // A draft is for this ticket: whoever leaves it does not wait for it.
  useEffect(() => () => {
    running.current?.abort();
    running.current = undefined;
    place.current = undefined;
    setState({ is: 'idle' });
  }, [ticket.id]);

  const start = (wish: DraftWish) => {
    const run = new AbortController();
    running.current?.abort();
    running.current = run;
    place.current = placeBelow(shown.current);
    setState({ is: 'writing', isAgain: false });
    const write = (draftedBy: (drafted: string) => string): boolean => {
      const now = place.current && afterEdit(place.current, shown.current);
      if (!now) return false;
      place.current = { ...now, drafted: draftedBy(now.drafted) };
      const whole = wholeText(place.current);
      if (whole !== shown.current) replaceText(whole);
      shown.current = whole;
      return true;
    };
    const take = (event: DraftEvent) => {
      if (event.type === 'end') return end({ is: 'written', tier: event.tier, articles: event.articles });
      if (event.type === 'skipped') return end({ is: 'skipped', because: event.because });
      if (event.type === 'begin') return undefined;
      const isAgain = event.type === 'again';
      if (!write((drafted) => (isAgain ? '' : drafted + event.text))) return end({ is: 'takenOver' });
      return isAgain ? setState({ is: 'writing', isAgain }) : undefined;
    };
    const listen = async () => {
      for await (const event of draftReply(client, ticket.id, wish, run.signal)) {
        if (running.current !== run) return;
        take(event);
      }
      if (running.current === run) end({ is: 'brokenOff' });
    };
    void listen().catch((failed: unknown) => {
      if (running.current !== run) return;
      end(place.current?.drafted ? { is: 'brokenOff' } : { is: 'refused', message: refusalOf(failed).message });
    });
  };

  const drafted = place.current?.drafted;
  const left = drafted && state.is !== 'writing' && place.current ? afterEdit(place.current, text) : undefined;
  return {
    state,
    start,
    stop: () => end({ is: 'stopped' }),
    takeOut: left && (() => {
      place.current = undefined;
      replaceText(left.before + left.after);
      end({ is: 'idle' });
    }),
  };
}

import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { useEffect, useState } from 'react';
import { aiApi, type ReplyFinding } from '../api/ai-api';

/** What was found in a reply, and the text it was found in. */
export interface ReviewedReply {
  text: string;
  findings: ReplyFinding[];
}

/** Shorter texts have hardly begun. */
const SHORTEST = 10;
const PAUSE_MS = 800;

/** Looks over a reply while it is written, once nobody has typed for a while; what was found in the last text stays until the next is looked over. */
export function useReplyReview(client: RequestClient, ticketId: string, text: string): ReviewedReply | undefined {
  const [reviewed, setReviewed] = useState<ReviewedReply>();
  useEffect(() => {
    if (text.trim().length < SHORTEST) {
      setReviewed(undefined);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      // A check that does not come is no reason to disturb whoever writes: the server looks again when the reply is sent.
      const findings = await aiApi(client, ticketId).reviewReply(text).then((review) => review.findings, () => []);
      if (isWanted) setReviewed({ text, findings });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, ticketId, text]);
  return reviewed;
}

import type { Choice } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';

/** Choices a form offers, read once; none while they are on their way or may not be read. */
export function useChoices(read: () => Promise<Choice[]>): Choice[] {
  const [choices, setChoices] = useState<Choice[]>([]);
  useEffect(() => {
    read().then(setChoices, () => setChoices([]));
  }, [read]);
  return choices;
}

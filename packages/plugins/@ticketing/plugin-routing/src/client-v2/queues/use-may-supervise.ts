import { useEffect, useState } from 'react';

/** Whether the signed-in person may direct all tickets; false until that is known. */
export function useMaySupervise(ask: () => Promise<boolean>): boolean {
  const [may, setMay] = useState(false);
  useEffect(() => {
    ask().then(setMay, () => setMay(false));
  }, [ask]);
  return may;
}

import { refusalOf, type Refusal } from '@ticketing/plugin-tickets/forms';
import { useState } from 'react';

/** What is wrong, by place on the form; `whole` when it is about all of it. */
export type ProblemsByPlace = Readonly<Record<string, string>>;

/** What an editor holds: a draft as it is typed, what is wrong with it, and how it is saved. */
export function useDraft<Draft extends object>(begin: () => Draft, placeOf: (refusal: Refusal) => string | null) {
  const [draft, setDraft] = useState(begin);
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<ProblemsByPlace>({});

  const change = (values: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };
  const save = async (write: () => Promise<unknown>, onSaved: () => void) => {
    setBusy(true);
    setProblems({});
    try {
      await write();
      onSaved();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOf(refusal) ?? 'whole']: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return { draft, change, problems, setProblems, save, state: { isDirty, isBusy, error: problems.whole } };
}

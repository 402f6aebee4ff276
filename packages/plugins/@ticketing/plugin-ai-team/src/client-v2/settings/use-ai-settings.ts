import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useState } from 'react';
import { valuesOf, type AiSettingsAnswer, type AiSettingsApi, type AiSettingsValues } from './settings-api';

export interface AiSettingsState {
  /** As they are on the server; undefined until they were read. */
  stored?: AiSettingsAnswer;
  /** As they stand in the form. */
  values?: AiSettingsValues;
  problem?: string;
  isSaving: boolean;
  isSaved: boolean;
  isChanged: boolean;
  change(part: Partial<AiSettingsValues>): void;
  save(): Promise<void>;
  read(): void;
}

/** The settings of AI: read once, changed in the form, saved together. */
export function useAiSettings(api: AiSettingsApi): AiSettingsState {
  const [stored, setStored] = useState<AiSettingsAnswer>();
  const [values, setValues] = useState<AiSettingsValues>();
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);

  const take = useCallback(async (question: () => Promise<AiSettingsAnswer>): Promise<boolean> => {
    setProblem(undefined);
    try {
      const answer = await question();
      setStored(answer);
      setValues(valuesOf(answer));
      return true;
    } catch (refused) {
      setProblem(refusalOf(refused).message);
      return false;
    }
  }, []);
  const read = useCallback(() => void take(api.read), [take, api]);
  useEffect(read, [read]);

  return {
    stored,
    values,
    problem,
    isSaving,
    isSaved,
    isChanged: stored !== undefined && JSON.stringify(valuesOf(stored)) !== JSON.stringify(values),
    change: (part) => {
      setSaved(false);
      setValues((current) => current && { ...current, ...part });
    },
    save: async () => {
      if (!values) return;
      setSaving(true);
      setSaved(await take(() => api.save(values)));
      setSaving(false);
    },
    read,
  };
}

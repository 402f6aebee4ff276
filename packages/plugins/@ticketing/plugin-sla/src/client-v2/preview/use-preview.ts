import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useState } from 'react';
import type { Preview, PreviewInput } from '../api/preview';
import type { SettingsApi } from '../api/settings-api';

export interface PreviewState {
  preview?: Preview;
  error?: string;
  isBusy: boolean;
}

/** Asks for deadlines on demand; keeps the answer, or why there is none. */
export function usePreview(api: Pick<SettingsApi, 'preview'>) {
  const [state, setState] = useState<PreviewState>({ isBusy: false });
  const ask = async (input: PreviewInput) => {
    setState({ isBusy: true });
    try {
      setState({ preview: await api.preview(input), isBusy: false });
    } catch (refused) {
      setState({ error: refusalOf(refused).message, isBusy: false });
    }
  };
  return { ...state, ask };
}

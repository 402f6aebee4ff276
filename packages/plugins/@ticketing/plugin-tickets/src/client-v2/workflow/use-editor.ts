import { useFlowEngine } from '@nocobase/flow-engine';
import { useMemo } from 'react';
import { bindT, type T } from '../locale';
import type { RequestClient } from '../workspace/api/ticket-api';

/** The drawers of the workflow editor stand outside of any page: what they need comes from the engine, in both shells. */
export function useEditor(): { api: RequestClient; t: T } {
  const { context } = useFlowEngine();
  return useMemo(() => ({ api: context.api as RequestClient, t: bindT(context) }), [context]);
}

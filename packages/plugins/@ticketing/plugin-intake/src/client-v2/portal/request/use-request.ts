import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useState } from 'react';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import type { PortalForms, PortalReceipt } from '../portal-types';
import { emptyRequest, problemsOf, requestOf, type Problems, type RequestDraft } from './request-draft';

/** The state of one request being written, from the choice of its kind to its number. */
export function useRequest(api: Pick<PortalApi, 'forms' | 'submit'>, language: string, t: T) {
  const [forms, setForms] = useState<PortalForms>();
  const [formsProblem, setFormsProblem] = useState<string>();
  const [draft, setDraft] = useState<RequestDraft>(emptyRequest);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<PortalReceipt>();

  const loadForms = useCallback(() => {
    setFormsProblem(undefined);
    api.forms().then(setForms, (error: unknown) => setFormsProblem(refusalOf(error).message));
  }, [api]);
  useEffect(loadForms, [loadForms]);

  // Where there is only one kind of request, nobody needs to choose.
  const form = forms?.types.length === 1 ? forms.types[0] : forms?.types.find(({ code }) => code === draft.typeCode);

  const change = (changed: RequestDraft) => {
    setDraft(changed);
    // Once something was found wrong, each correction shows at once; before that nobody is told off while typing.
    if (Object.keys(problems).length > 0) setProblems(problemsOf(changed, form, t));
  };

  const submit = async () => {
    const found = problemsOf(draft, form, t);
    setProblems(found);
    setRefusal(undefined);
    if (!form || Object.keys(found).length > 0 || isBusy) return;
    setBusy(true);
    try {
      setReceipt(await api.submit(requestOf(draft, form, language)));
    } catch (error) {
      setRefusal(refusalOf(error).message);
    } finally {
      setBusy(false);
    }
  };

  const startAgain = () => {
    setDraft({ ...emptyRequest, typeCode: draft.typeCode });
    setProblems({});
    setReceipt(undefined);
  };
  return { forms, formsProblem, loadForms, form, draft, setDraft, change, problems, refusal, isBusy, submit, receipt, startAgain };
}

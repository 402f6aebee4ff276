import { useCallback, useEffect, useState } from 'react';
import type { T } from '../locale';
import { refusalOf } from '../workspace/api/refusal';
import type { TicketApi } from '../workspace/api/ticket-api';
import type { BusinessTypeForm } from '../workspace/api/ticket-types';
import { filingRefusal } from './filing-refusal';
import type { FiledTicket, NewTicketApi } from './new-ticket-api';
import { emptyDraft, hasInput, problemsOf, ticketOf, type Problems, type TicketDraft } from './ticket-draft';

export interface FilingOptions {
  api: NewTicketApi;
  ticketApi: Pick<TicketApi, 'businessTypes'>;
  /** Fields of the form by name; a refusal about any other goes on top. */
  shownFields: readonly string[];
  onFiled(): void;
  /** Tells the host whether closing would lose something. */
  onDirty(isDirty: boolean): void;
  t: T;
}

/** The state of one ticket being filed, from the choice of its type to its number. */
export function useFiling({ api, ticketApi, shownFields, onFiled, onDirty, t }: FilingOptions) {
  const [types, setTypes] = useState<BusinessTypeForm[]>();
  const [typesError, setTypesError] = useState<string>();
  const [draft, setDraft] = useState<TicketDraft>(emptyDraft);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [filed, setFiled] = useState<FiledTicket>();

  const loadTypes = useCallback(() => {
    setTypesError(undefined);
    ticketApi.businessTypes().then(setTypes, (error: unknown) => setTypesError(refusalOf(error).message));
  }, [ticketApi]);
  useEffect(loadTypes, [loadTypes]);

  const isDirty = !filed && hasInput(draft);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  // Where there is only one kind of request, nobody needs to choose.
  const type = types?.length === 1 ? types[0] : types?.find(({ code }) => code === draft.typeCode);

  const change = (changed: TicketDraft) => {
    setDraft(changed);
    // Once something was found wrong, each correction shows at once; before that nobody is told off while typing.
    if (Object.keys(problems).length > 0) setProblems(problemsOf(changed, type, t));
  };

  const submit = async () => {
    const found = problemsOf(draft, type, t);
    setProblems(found);
    setRefusal(undefined);
    if (!type || Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      setFiled(await api.file(ticketOf(draft, type)));
      onFiled();
    } catch (error) {
      const refused = filingRefusal(error, type, shownFields);
      setProblems(refused.problems);
      setRefusal(refused.onTop);
    } finally {
      setBusy(false);
    }
  };

  /** The next ticket is often of the same kind; everything else starts empty. */
  const fileAnother = () => {
    setDraft({ ...emptyDraft, typeCode: draft.typeCode });
    setProblems({});
    setFiled(undefined);
  };

  return { types, typesError, loadTypes, type, draft, change, problems, refusal, isBusy, submit, filed, fileAnother };
}

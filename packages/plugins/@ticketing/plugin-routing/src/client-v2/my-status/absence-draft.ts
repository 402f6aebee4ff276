import { fromLocalInput, toLocalInput } from '@ticketing/plugin-tickets/forms';
import type { AbsenceInput, Me } from '../api/me';

/** An absence on the form: moments as <input type="datetime-local"> has them. */
export interface AbsenceDraft {
  from: string;
  /** Empty: the end is open. */
  until: string;
  substituteId: string | null;
}

const localOf = (moment: string | null) => (moment ? toLocalInput(new Date(moment)) : '');

export const absenceDraftOf = ({ absentFrom, absentUntil, substitute }: Pick<Me, 'absentFrom' | 'absentUntil' | 'substitute'>): AbsenceDraft => ({
  from: localOf(absentFrom), until: localOf(absentUntil), substituteId: substitute?.id ?? null,
});

/** What is saved; without a beginning there is no absence. */
export const absenceOf = ({ from, until, substituteId }: AbsenceDraft): AbsenceInput => ({
  absentFrom: fromLocalInput(from) ?? null, absentUntil: from ? (fromLocalInput(until) ?? null) : null, substituteId,
});

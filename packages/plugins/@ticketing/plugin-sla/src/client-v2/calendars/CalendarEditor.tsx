import { EditorDrawer, Field, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Divider, Input } from 'antd';
import React, { useId, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import { ownTimeZone } from '../words/moment-words';
import { newCalendar, valuesOfCalendar, type CalendarRow, type CalendarValues } from './calendar-draft';
import { CalendarPreview } from './CalendarPreview';
import { ExceptionList } from './ExceptionList';
import { HolidayList } from './holidays/HolidayList';
import { PublicHolidays } from './holidays/PublicHolidays';
import { placeOfCalendarRefusal, type CalendarProblems } from './place-of-refusal';
import { TimeZoneSelect } from './TimeZoneSelect';
import { WeekHours } from './week/WeekHours';

export interface CalendarEditorProps {
  /** The calendar to edit; left out for a new one. */
  row?: CalendarRow;
  api: Pick<SettingsApi, 'saveCalendar' | 'preview' | 'policies' | 'countries' | 'holidays'>;
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One working calendar in a drawer: its week, holidays and exceptions, and what they mean for deadlines. */
export function CalendarEditor({ row, api, onSaved, onClose, t }: CalendarEditorProps) {
  const id = useId();
  const [values, setValues] = useState<CalendarValues>(() => (row ? valuesOfCalendar(row) : newCalendar(ownTimeZone())));
  const [problems, setProblems] = useState<CalendarProblems>({});
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isLookingUp, setLookingUp] = useState(false);

  const change = (changed: Partial<CalendarValues>) => {
    setValues((before) => ({ ...before, ...changed }));
    setDirty(true);
  };
  const save = async () => {
    if (!values.name.trim()) return setProblems({ name: t('Please give it a name') });
    setBusy(true);
    setProblems({});
    try {
      await api.saveCalendar({ ...values, name: values.name.trim() }, row ? String(row.id) : undefined);
      onSaved();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfCalendarRefusal(refusal) ?? 'whole']: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <EditorDrawer
      title={row ? t('Calendar "{{name}}"', { name: row.name }) : t('New calendar')}
      isDirty={isDirty}
      isBusy={isBusy}
      error={problems.whole}
      onSave={() => void save()}
      onClose={onClose}
      t={t}
    >
      <Field label={t('Name')} htmlFor={`${id}name`} error={problems.name} isRequired>
        <Input id={`${id}name`} value={values.name} maxLength={120} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <TimeZoneSelect value={values.timeZone} onChange={(timeZone) => change({ timeZone })} error={problems.timeZone} t={t} />
      <Field label={t('Opening hours')} error={problems.week}>
        <WeekHours week={values.week} onChange={(week) => change({ week })} problems={problems} t={t} />
      </Field>
      <Field label={t('Holidays')}>
        <HolidayList
          holidays={values.holidays}
          onChange={(holidays) => change({ holidays })}
          onLookUp={() => setLookingUp(true)}
          problems={problems}
          t={t}
        />
      </Field>
      <Field label={t('Exceptions')} hint={t('Single dates with hours of their own; without hours they are closed. They count more than week and holidays.')}>
        <ExceptionList exceptions={values.exceptions} onChange={(exceptions) => change({ exceptions })} problems={problems} t={t} />
      </Field>
      <Divider orientation="left">{t('Preview')}</Divider>
      <CalendarPreview calendar={values} api={api} t={t} />
      {isLookingUp && (
        <PublicHolidays
          api={api}
          holidays={values.holidays}
          year={new Date().getFullYear()}
          onAdd={(holidays) => {
            change({ holidays });
            setLookingUp(false);
          }}
          onClose={() => setLookingUp(false)}
          t={t}
        />
      )}
    </EditorDrawer>
  );
}

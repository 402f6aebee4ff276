import { EditorDrawer, Field } from '@ticketing/plugin-tickets/forms';
import { Divider, Input } from 'antd';
import React, { useId, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import { useDraft } from '../editing/use-draft';
import type { T } from '../locale';
import { ownTimeZone } from '../words/moment-words';
import { newCalendar, valuesOfCalendar, type CalendarRow, type CalendarValues } from './calendar-draft';
import { CalendarPreview } from './CalendarPreview';
import { ExceptionList } from './ExceptionList';
import { HolidayList } from './holidays/HolidayList';
import { PublicHolidays } from './holidays/PublicHolidays';
import { placeOfCalendarRefusal } from './place-of-refusal';
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
  const begin = (): CalendarValues => (row ? valuesOfCalendar(row) : newCalendar(ownTimeZone()));
  const { draft: values, change, problems, setProblems, save, state } = useDraft<CalendarValues>(begin, placeOfCalendarRefusal);
  const [isLookingUp, setLookingUp] = useState(false);

  const keep = () => {
    const name = values.name.trim();
    if (!name) return setProblems({ name: t('Please give it a name') });
    void save(() => api.saveCalendar({ ...values, name }, row ? String(row.id) : undefined), onSaved);
  };
  return (
    <EditorDrawer
      title={row ? t('Calendar "{{name}}"', { name: row.name }) : t('New calendar')}
      {...state}
      onSave={keep}
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

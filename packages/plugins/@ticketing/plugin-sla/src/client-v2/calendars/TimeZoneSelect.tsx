import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Field } from '@ticketing/plugin-tickets/forms';
import { Select } from 'antd';
import React, { useMemo } from 'react';
import type { T } from '../locale';
import { momentWords } from '../words/moment-words';

export interface TimeZoneSelectProps {
  value: string;
  onChange(timeZone: string): void;
  error?: string;
  t: T;
}

/** A time zone by its IANA name, with the time it is there. */
export function TimeZoneSelect({ value, onChange, error, t }: TimeZoneSelectProps) {
  const now = useMinute();
  // Browsers leave UTC out, and an older name of a zone is not on the list.
  const zones = useMemo(() => [...new Set([value, 'UTC', ...Intl.supportedValuesOf('timeZone')])], [value]);
  const time = momentWords(now, value).slice(-5);
  return (
    <Field label={t('Time zone')} hint={t('It is now {{time}} there.', { time })} error={error} isRequired>
      <Select
        aria-label={t('Time zone')}
        showSearch
        value={value}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={onChange}
      />
    </Field>
  );
}

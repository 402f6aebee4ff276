import { Field, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Checkbox, Flex, Form, Modal, Select, Typography } from 'antd';
import React, { useEffect, useState } from 'react';
import type { Holiday } from '../../../domain';
import type { Country, PublicHoliday, SettingsApi } from '../../api/settings-api';
import type { T } from '../../locale';
import { addPublicHolidays, isThere, keyOf } from './public-holidays';

export interface PublicHolidaysProps {
  api: Pick<SettingsApi, 'countries' | 'holidays'>;
  /** What the calendar has already. */
  holidays: readonly Holiday[];
  /** The first year offered. */
  year: number;
  onAdd(holidays: Holiday[]): void;
  onClose(): void;
  t: T;
}

const YEARS_AHEAD = 5;

/** Looks public holidays up; only those that stay ticked get into the calendar. */
export function PublicHolidays({ api, holidays, year, onAdd, onClose, t }: PublicHolidaysProps) {
  const [countries, setCountries] = useState<Country[]>([]);
  const [country, setCountry] = useState<string>();
  const [region, setRegion] = useState<string>();
  const [years, setYears] = useState<number[]>([year, year + 1]);
  const [found, setFound] = useState<PublicHoliday[]>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string>();

  useEffect(() => {
    api.countries().then(setCountries, (refused: unknown) => setError(refusalOf(refused).message));
  }, [api]);

  const regions = countries.find(({ code }) => code === country)?.regions ?? [];
  const lookUp = () => {
    if (!country) return;
    setError(undefined);
    api.holidays(country, region, years).then(
      (answer) => {
        setFound(answer);
        setTicked(new Set(answer.filter((one) => !isThere(holidays, one)).map(keyOf)));
      },
      (refused: unknown) => setError(refusalOf(refused).message),
    );
  };
  const tick = (one: PublicHoliday, isTicked: boolean) =>
    setTicked(new Set(isTicked ? [...ticked, keyOf(one)] : [...ticked].filter((key) => key !== keyOf(one))));
  // What was asked for is no longer what is shown.
  const forget = () => setFound(undefined);
  return (
    <Modal
      open
      title={t('Add public holidays')}
      okText={t('Add the ticked ones ({{number}})', { number: ticked.size })}
      cancelText={t('Cancel')}
      okButtonProps={{ disabled: !found || ticked.size === 0 }}
      onOk={() => onAdd(addPublicHolidays(holidays, (found ?? []).filter((one) => ticked.has(keyOf(one)))))}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Flex gap="small" wrap align="end">
          <Field label={t('Country')}>
            <Select
              aria-label={t('Country')}
              showSearch
              optionFilterProp="label"
              style={{ width: 200 }}
              value={country}
              options={countries.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code: string) => {
                setCountry(code);
                setRegion(undefined);
                forget();
              }}
            />
          </Field>
          <Field label={t('Region')}>
            <Select
              aria-label={t('Region')}
              showSearch
              optionFilterProp="label"
              allowClear
              disabled={regions.length === 0}
              style={{ width: 200 }}
              placeholder={t('the whole country')}
              value={region}
              options={regions.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code?: string) => {
                setRegion(code);
                forget();
              }}
            />
          </Field>
          <Field label={t('Years')}>
            <Select
              aria-label={t('Years')}
              mode="multiple"
              style={{ minWidth: 180 }}
              value={years}
              options={Array.from({ length: YEARS_AHEAD }, (_one, index) => ({ value: year + index, label: String(year + index) }))}
              onChange={(chosen: number[]) => {
                setYears(chosen);
                forget();
              }}
            />
          </Field>
          <Field label=" ">
            <Button onClick={lookUp} disabled={!country || years.length === 0}>
              {t('Look up')}
            </Button>
          </Field>
        </Flex>
      </Form>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {found?.length === 0 && <Typography.Text>{t('No public holidays are known there.')}</Typography.Text>}
      {found && found.length > 0 && (
        <ul style={{ listStyle: 'none', padding: 0, maxHeight: '45vh', overflowY: 'auto' }}>
          {found.map((one) => (
            <li key={keyOf(one)}>
              <Checkbox disabled={isThere(holidays, one)} checked={ticked.has(keyOf(one))} onChange={(event) => tick(one, event.target.checked)}>
                {one.date} {one.name}
                {isThere(holidays, one) && <Typography.Text type="secondary"> · {t('in the calendar already')}</Typography.Text>}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

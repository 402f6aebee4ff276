import { Field, refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Form, Input, Select, theme } from 'antd';
import React, { useId, useState } from 'react';
import type { Me } from '../api/me';
import type { RoutingApi } from '../api/routing-api';
import type { T } from '../locale';
import { absenceDraftOf, absenceOf, type AbsenceDraft } from './absence-draft';
import { Card } from './Card';
import { HandOverButton } from './HandOverButton';

export interface AbsenceCardProps {
  me: Pick<Me, 'absentFrom' | 'absentUntil' | 'substitute' | 'open' | 'presence'>;
  /** Who may stand in. */
  colleagues: readonly Choice[];
  api: Pick<RoutingApi, 'setAbsence' | 'handOver'>;
  onChanged(): Promise<void>;
  t: T;
}

const NO_ABSENCE: AbsenceDraft = { from: '', until: '', substituteId: null };

/** When I am absent, who stands in, and what becomes of the tickets I have. */
export function AbsenceCard({ me, colleagues, api, onChanged, t }: AbsenceCardProps) {
  const id = useId();
  const { token } = theme.useToken();
  const [draft, setDraft] = useState<AbsenceDraft>(() => absenceDraftOf(me));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const isPlanned = Boolean(me.absentFrom);

  const save = async (values: AbsenceDraft) => {
    setDraft(values);
    setError(undefined);
    setBusy(true);
    try {
      await api.setAbsence(absenceOf(values));
      await onChanged();
    } catch (refused) {
      setError(refusalOf(refused).message);
    } finally {
      setBusy(false);
    }
  };
  const moment = (name: 'from' | 'until', label: string, hint?: string) => (
    <Field label={label} htmlFor={`${id}${name}`} hint={hint}>
      <Input type="datetime-local" id={`${id}${name}`} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  return (
    <Card title={t('My absence')}>
      <Form layout="vertical" component="div" style={{ display: 'flex', flexWrap: 'wrap', columnGap: token.marginSM }}>
        {moment('from', t('From'))}
        {moment('until', t('Until'), t('Empty: until you come back.'))}
        <Field label={t('Substitute')} hint={t('Gets the tickets you hand over.')}>
          <Select
            aria-label={t('Substitute')}
            style={{ minWidth: 180 }}
            allowClear
            showSearch
            optionFilterProp="label"
            value={draft.substituteId ?? undefined}
            options={[...colleagues]}
            onChange={(substituteId?: string) => setDraft({ ...draft, substituteId: substituteId ?? null })}
          />
        </Field>
      </Form>
      {error && <Alert type="error" showIcon role="alert" message={error} style={{ marginBottom: token.marginSM }} />}
      <Flex gap={token.marginXS} wrap>
        <Button type="primary" loading={isBusy} onClick={() => void save(draft)}>
          {t('Save my absence')}
        </Button>
        {isPlanned && <Button onClick={() => void save({ ...NO_ABSENCE, substituteId: draft.substituteId })}>{t('I am back')}</Button>}
        <HandOverButton api={api} open={me.open} substitute={me.substitute?.name ?? null} isOnline={me.presence === 'online'} onDone={onChanged} t={t} />
      </Flex>
    </Card>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { factValues, lastPlace, moveRow, refusalOf, type Choice, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import type { PolicyRow } from './policy-draft';
import { PolicyEditor } from './PolicyEditor';
import { PolicyList } from './PolicyList';

export interface PoliciesProps {
  api: SettingsApi;
  columnChoices: ColumnChoices;
  t: T;
}

const NEW = 'new';

/** The page of policies: their order, and an editor for each. */
export function Policies({ api, columnChoices, t }: PoliciesProps) {
  const [rows, setRows] = useState<PolicyRow[]>();
  const [calendars, setCalendars] = useState<Choice[]>([]);
  const [roles, setRoles] = useState<Choice[]>([]);
  const [error, setError] = useState<string>();
  const [edited, setEdited] = useState<PolicyRow | typeof NEW>();
  const valuesOfFact = useMemo(() => factValues(api, columnChoices), [api, columnChoices]);

  const load = useCallback(
    () => api.policies().then(setRows, (refused: unknown) => setError(refusalOf(refused).message)),
    [api],
  );
  useEffect(() => {
    void load();
    api.calendars().then(
      (found) => setCalendars(found.map(({ id, name }) => ({ value: String(id), label: name }))),
      (refused: unknown) => setError(refusalOf(refused).message),
    );
    // Without the right to read roles the other audiences can still be chosen.
    api.roles().then(setRoles, () => setRoles([]));
  }, [api, load]);

  const attempt = async (write: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await write();
    } catch (refused) {
      setError(refusalOf(refused).message);
    }
    await load();
  };
  const move = (from: number, to: number) => {
    const moved = moveRow(rows ?? [], from, to);
    setRows(moved.rows);
    void attempt(async () => {
      for (const { id, sort } of moved.changed) await api.placePolicy(String(id), sort);
    });
  };

  if (!rows) return error ? <Alert type="error" showIcon role="alert" message={error} /> : <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary">{t('A ticket gets the first policy, from the top, whose conditions hold.')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited(NEW)}>
          {t('Add a policy')}
        </Button>
      </Flex>
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={() => setError(undefined)} />}
      {rows.length === 0 && <Typography.Text>{t('There is no policy yet: nothing is promised to anybody.')}</Typography.Text>}
      <PolicyList
        rows={rows}
        onMove={move}
        onEdit={setEdited}
        onDelete={({ id }) => void attempt(() => api.deletePolicy(String(id)))}
        t={t}
      />
      {edited && (
        <PolicyEditor
          row={edited === NEW ? undefined : edited}
          api={api}
          calendars={calendars}
          roles={roles}
          factValues={valuesOfFact}
          sort={lastPlace(rows)}
          onSaved={() => {
            setEdited(undefined);
            void load();
          }}
          onClose={() => setEdited(undefined)}
          t={t}
        />
      )}
    </Flex>
  );
}

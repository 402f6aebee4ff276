import { PlusOutlined } from '@ant-design/icons';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import React, { useCallback, useEffect, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import type { CalendarRow } from './calendar-draft';
import { CalendarEditor } from './CalendarEditor';
import { CalendarList } from './CalendarList';

const NEW = 'new';

/** The page of working calendars: a list, and an editor for each. */
export function Calendars({ api, t }: { api: SettingsApi; t: T }) {
  const [rows, setRows] = useState<CalendarRow[]>();
  const [error, setError] = useState<string>();
  const [edited, setEdited] = useState<CalendarRow | typeof NEW>();
  const load = useCallback(
    () => api.calendars().then(setRows, (refused: unknown) => setError(refusalOf(refused).message)),
    [api],
  );
  useEffect(() => void load(), [load]);

  const remove = async ({ id }: CalendarRow) => {
    setError(undefined);
    try {
      await api.deleteCalendar(String(id));
    } catch (refused) {
      setError(refusalOf(refused).message);
    }
    await load();
  };
  if (!rows) return error ? <Alert type="error" showIcon role="alert" message={error} /> : <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary">{t('When the desk works. Promised time counts only while a calendar is open.')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited(NEW)}>
          {t('Add a calendar')}
        </Button>
      </Flex>
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={() => setError(undefined)} />}
      {rows.length === 0 && <Typography.Text>{t('There is no calendar yet: promised time counts around the clock.')}</Typography.Text>}
      <CalendarList rows={rows} onEdit={setEdited} onDelete={(row) => void remove(row)} t={t} />
      {edited && (
        <CalendarEditor
          row={edited === NEW ? undefined : edited}
          api={api}
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

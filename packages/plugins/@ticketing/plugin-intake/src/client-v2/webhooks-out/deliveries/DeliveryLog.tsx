import { refusalOf, useSettingsRows } from '@ticketing/plugin-tickets/forms';
import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Popconfirm, Segmented, Select } from 'antd';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { DELIVERY_STATES, type DeliveryState } from '../../../domain';
import { labelOf } from '../label-of';
import type { DeliveryRow } from '../rows';
import type { DeliveryQuestion } from '../webhooks-api';
import type { WebhooksParts } from '../webhooks-parts';
import { DeliveryTable } from './DeliveryTable';
import { PayloadDialog } from './PayloadDialog';

const ALL = 'all';

/** What was sent to whom and what came of it; what was given up can be sent again. */
export function DeliveryLog({ api, columnChoices, t }: WebhooksParts) {
  const [question, setQuestion] = useState<DeliveryQuestion>({ state: null, subscriptionId: null, page: 1 });
  const [answer, setAnswer] = useState<{ rows: DeliveryRow[]; count: number }>();
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [shown, setShown] = useState<DeliveryRow>();
  const { rows: subscriptions = [] } = useSettingsRows(api.subscriptions);
  const choices = useMemo(() => {
    const of = (field: string) => columnChoices('ticketingWebhookDeliveries', field);
    return { events: of('eventName'), states: of('state'), problems: of('lastProblem') };
  }, [columnChoices]);
  const load = useCallback(
    () => api.deliveries(question).then(setAnswer, (thrown: unknown) => setError(refusalOf(thrown).message)),
    [api, question],
  );
  useEffect(() => void load(), [load]);
  const ask = (values: Partial<DeliveryQuestion>) => setQuestion((before) => ({ ...before, page: 1, ...values }));
  const replay = async (write: () => Promise<{ replayed: number }>) => {
    setError(undefined);
    setSaid(undefined);
    try {
      setSaid(t('Sending again: {{count}}', { count: (await write()).replayed }));
    } catch (thrown) {
      setError(refusalOf(thrown).message);
    }
    await load();
  };
  const { subscriptionId } = question;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Segmented
          aria-label={t('State')}
          value={question.state ?? ALL}
          options={[{ value: ALL, label: t('All') }, ...DELIVERY_STATES.map((value) => ({ value, label: labelOf(choices.states, value, t) }))]}
          onChange={(value) => ask({ state: DELIVERY_STATES.find((state): state is DeliveryState => state === value) ?? null })}
        />
        <Select
          aria-label={t('Subscription')}
          allowClear
          placeholder={t('All subscriptions')}
          style={{ minWidth: 220 }}
          value={subscriptionId ?? undefined}
          options={subscriptions.map(({ id, title }) => ({ value: String(id), label: title }))}
          onChange={(value?: string) => ask({ subscriptionId: value ?? null })}
        />
        <Button icon={<ReloadOutlined aria-hidden />} onClick={() => void load()}>
          {t('Refresh')}
        </Button>
        <Popconfirm
          title={t('Send everything again that was given up?')}
          description={t('It goes to the chosen subscription, under the same event ids.')}
          okText={t('Send again')}
          cancelText={t('Cancel')}
          disabled={!subscriptionId}
          onConfirm={() => subscriptionId && void replay(() => api.replayDead(subscriptionId))}
        >
          <Button disabled={!subscriptionId} title={subscriptionId ? undefined : t('Choose a subscription first.')}>
            {t('Replay all that were given up')}
          </Button>
        </Popconfirm>
      </Flex>
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={() => setError(undefined)} />}
      {said && <Alert type="success" showIcon closable role="status" message={said} onClose={() => setSaid(undefined)} />}
      <DeliveryTable
        answer={answer}
        page={question.page}
        onPage={(page) => ask({ page })}
        choices={choices}
        onShow={setShown}
        onReplay={({ id }) => void replay(() => api.replay(String(id)))}
        t={t}
      />
      {shown && <PayloadDialog delivery={shown} onClose={() => setShown(undefined)} t={t} />}
    </Flex>
  );
}

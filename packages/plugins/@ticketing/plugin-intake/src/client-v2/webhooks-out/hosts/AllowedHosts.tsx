import { Field, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Form, Select, Skeleton, Switch, Typography } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { HostSettings } from '../rows';
import type { WebhooksParts } from '../webhooks-parts';

/** Which hosts that are not public webhooks may reach. */
export function AllowedHosts({ api, t }: WebhooksParts) {
  const id = useId();
  const [settings, setSettings] = useState<HostSettings>();
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [error, setError] = useState<string>();
  useEffect(() => void api.hosts().then(setSettings, (thrown: unknown) => setError(refusalOf(thrown).message)), [api]);
  if (!settings) return error ? <Alert type="error" showIcon role="alert" message={error} /> : <Skeleton active />;
  const change = (values: Partial<HostSettings>) => {
    setSettings({ ...settings, ...values });
    setSaved(false);
  };
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.saveHosts(settings);
      setSaved(true);
    } catch (thrown) {
      setError(refusalOf(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 720 }}>
      <Typography.Text type="secondary">
        {t('Webhooks do not reach hosts of private networks, since whoever may write a subscription could otherwise ask machines inside. Name here those that are meant.')}
      </Typography.Text>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {isSaved && <Alert type="success" showIcon role="status" message={t('Saved')} />}
      <Form layout="vertical" component="div">
        <Field label={t('Allowed hosts')} htmlFor={`${id}hosts`} hint={t('Names (erp.local, *.corp.example), addresses (10.0.0.5) and networks (10.1.0.0/16).')}>
          <Select id={`${id}hosts`} mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', ';']} value={settings.allowedHosts} onChange={(allowedHosts: string[]) => change({ allowedHosts })} />
        </Field>
        <Field label={t('Allow all private networks')} htmlFor={`${id}private`} hint={t('Addresses of clouds for secrets of their machines stay closed.')}>
          <Switch id={`${id}private`} checked={settings.allowsPrivateHosts} onChange={(allowsPrivateHosts) => change({ allowsPrivateHosts })} />
        </Field>
      </Form>
      <Button type="primary" style={{ alignSelf: 'start' }} loading={isBusy} onClick={() => void save()}>
        {t('Save')}
      </Button>
    </Flex>
  );
}

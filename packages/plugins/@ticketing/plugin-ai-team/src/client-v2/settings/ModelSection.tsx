import { refusalOf, Field } from '@ticketing/plugin-tickets/forms';
import { Alert, AutoComplete, Button, Card, Flex, InputNumber, Select, Typography } from 'antd';
import React, { useId, useState } from 'react';
import type { SettingPart } from './setting-part';
import type { AiSettingsAnswer, AiSettingsApi, ModelTrial } from './settings-api';

export interface ModelSectionProps extends SettingPart {
  services: AiSettingsAnswer['services'];
  tryModel: AiSettingsApi['tryModel'];
}

/** Which language model is asked, and a way to see that it answers. */
export function ModelSection({ values: { service, model, timeoutSeconds }, change, services, tryModel, t }: ModelSectionProps) {
  const id = useId();
  const [trial, setTrial] = useState<ModelTrial>();
  const [isTrying, setTrying] = useState(false);
  const models = services.find(({ name }) => name === service)?.models ?? [];
  const choose = (part: Partial<SettingPart['values']>) => {
    setTrial(undefined);
    change(part);
  };
  const attempt = async () => {
    if (!service || !model) return;
    setTrying(true);
    setTrial(await tryModel(service, model).catch((refused: unknown) => ({ ok: false as const, problem: refusalOf(refused).message })));
    setTrying(false);
  };
  return (
    <Card size="small" title={t('Language model')} role="group" aria-label={t('Language model')}>
      {services.length === 0 && !service && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} message={t('No LLM service is set up. Add one in the settings of NocoBase under “AI integration”, then choose it here.')} />
      )}
      <Flex gap="middle" wrap>
        <div style={{ flex: '1 1 220px' }}>
          <Field label={t('LLM service')} htmlFor={`${id}-service`} hint={t('Empty: no language model is asked.')}>
            <Select
              id={`${id}-service`}
              allowClear
              placeholder={t('None')}
              value={service}
              onChange={(chosen?: string | null) => choose({ service: chosen ?? null, model: services.find(({ name }) => name === chosen)?.models[0]?.value ?? null })}
              options={services.map(({ name, title }) => ({ value: name, label: title }))}
            />
          </Field>
        </div>
        <div style={{ flex: '1 1 220px' }}>
          <Field label={t('Model')} htmlFor={`${id}-model`}>
            <AutoComplete id={`${id}-model`} disabled={!service} value={model ?? ''} onChange={(chosen: string) => choose({ model: chosen || null })} options={models} />
          </Field>
        </div>
        <div style={{ flex: '0 1 160px' }}>
          <Field label={t('Timeout (seconds)')} htmlFor={`${id}-timeout`}>
            <InputNumber id={`${id}-timeout`} min={1} max={300} precision={0} value={timeoutSeconds} onChange={(seconds) => seconds !== null && change({ timeoutSeconds: seconds })} style={{ width: '100%' }} />
          </Field>
        </div>
      </Flex>
      <Flex gap="small" align="center" wrap>
        <Button loading={isTrying} disabled={!service || !model} onClick={() => void attempt()}>{t('Try it')}</Button>
        <Typography.Text role="status" type={trial ? (trial.ok ? 'success' : 'danger') : 'secondary'}>
          {trial && (trial.ok ? t('It answered after {{ms}} ms.', { ms: trial.ms }) : t('It does not answer: {{problem}}', { problem: trial.problem }))}
        </Typography.Text>
      </Flex>
    </Card>
  );
}

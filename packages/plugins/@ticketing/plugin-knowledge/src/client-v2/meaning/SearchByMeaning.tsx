import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Card, Flex, Input, Select, Typography, theme } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { T } from '../locale';
import type { ChosenModel, MeaningApi, SearchSettings } from './meaning-api';

/** Which embedding model the desk searches with, for those who may choose it; nothing for anybody else. */
export function SearchByMeaning({ api, t }: { api: MeaningApi; t: T }) {
  const { token } = theme.useToken();
  const id = useId();
  const [settings, setSettings] = useState<SearchSettings>();
  const [chosen, setChosen] = useState<ChosenModel>({ embeddingService: null, embeddingModel: null });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const show = (read: SearchSettings) => {
    setSettings(read);
    setChosen({ embeddingService: read.embeddingService, embeddingModel: read.embeddingModel });
  };
  useEffect(() => void api.read().then(show, () => undefined), [api]);
  if (!settings) return null;

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      show(await api.save(chosen));
    } catch (refused) {
      setProblem(refusalOf(refused).message);
    } finally {
      setBusy(false);
    }
  };
  const isChanged = chosen.embeddingService !== settings.embeddingService || (chosen.embeddingService !== null && chosen.embeddingModel !== settings.embeddingModel);
  return (
    <Card size="small" title={t('Search by meaning')} role="group" aria-label={t('Search by meaning')}>
      <Flex vertical gap="small" style={{ maxWidth: 720 }}>
        <Typography.Text type="secondary">
          {t('With an embedding model articles are also found by what they mean, in other words than theirs. Published articles and the questions people ask are sent to the service. Without one, and while it does not answer, they are found by their words.')}
        </Typography.Text>
        {settings.services.length === 0 && !settings.embeddingService && <Alert type="info" showIcon message={t('No LLM service with embedding models is set up.')} />}
        {problem && <Alert type="error" showIcon role="alert" message={problem} />}
        <Flex gap="small" wrap align="end">
          <label htmlFor={`${id}-service`} style={{ display: 'grid', gap: token.marginXXS, flex: '1 1 220px' }}>
            {t('LLM service')}
            <Select
              id={`${id}-service`}
              allowClear
              placeholder={t('None')}
              value={chosen.embeddingService}
              onChange={(embeddingService) => setChosen({ ...chosen, embeddingService: embeddingService ?? null })}
              options={settings.services.map(({ name, title }) => ({ value: name, label: title }))}
            />
          </label>
          <label htmlFor={`${id}-model`} style={{ display: 'grid', gap: token.marginXXS, flex: '1 1 220px' }}>
            {t('Embedding model')}
            <Input id={`${id}-model`} maxLength={255} value={chosen.embeddingModel ?? ''} disabled={!chosen.embeddingService} onChange={(event) => setChosen({ ...chosen, embeddingModel: event.target.value })} />
          </label>
          <Button type="primary" loading={isBusy} disabled={!isChanged || (chosen.embeddingService !== null && !chosen.embeddingModel?.trim())} onClick={save}>
            {t('Try and save')}
          </Button>
        </Flex>
        {settings.embeddingService && (
          <Typography.Text role="status">{t('{{workedOut}} of {{articles}} published articles are known to the model.', { workedOut: settings.workedOut, articles: settings.articles })}</Typography.Text>
        )}
      </Flex>
    </Card>
  );
}

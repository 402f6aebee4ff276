import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { ExperimentOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { SettingsApi } from '../settings-api';
import type { Simulation, SimulationInput } from './simulation';
import { SimulationTable } from './SimulationTable';

export interface SimulatorProps {
  api: Pick<SettingsApi, 'simulate'>;
  /** What is to be tried, saved or not; what is left out is as it is stored. */
  read(): SimulationInput;
  t: T;
}

/** "Try it on the tickets that wait": who would get what, and why. Nothing is written. */
export function Simulator({ api, read, t }: SimulatorProps) {
  const [simulation, setSimulation] = useState<Simulation>();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setSimulation(await api.simulate(read()));
    } catch (refused) {
      setSimulation(undefined);
      setError(refusalOf(refused).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical gap="small" align="stretch">
      <Flex gap="small" align="center" wrap>
        <Button icon={<ExperimentOutlined aria-hidden />} loading={isBusy} onClick={() => void run()}>
          {t('Try it on the tickets that wait')}
        </Button>
        <Typography.Text type="secondary">{t('Nothing is saved and nobody is assigned.')}</Typography.Text>
      </Flex>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {simulation && <SimulationTable simulation={simulation} t={t} />}
    </Flex>
  );
}

import { BlockModel } from '@nocobase/client-v2';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { Flex } from 'antd';
import React from 'react';
import { meaningApi, type MeaningApi } from '../meaning/meaning-api';
import { SearchByMeaning } from '../meaning/SearchByMeaning';
import { bindT, tExpr, type T } from '../locale';
import { Health } from './Health';
import { healthApi, type HealthApi } from './health-api';

export class KnowledgeHealthBlockModel extends BlockModel {
  static scene = [];
  // Made once: new objects would make React effects run again.
  private parts?: { health: HealthApi; meaning: MeaningApi; t: T };

  renderComponent() {
    const client = this.context.api as RequestClient;
    this.parts ??= { health: healthApi(client), meaning: meaningApi(client), t: bindT(this.context) };
    const { health, meaning, t } = this.parts;
    return (
      <Flex vertical gap="middle">
        <Health api={health} t={t} />
        <SearchByMeaning api={meaning} t={t} />
      </Flex>
    );
  }
}

KnowledgeHealthBlockModel.define({ label: tExpr('Knowledge health'), hide: true });

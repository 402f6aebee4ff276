import { factValues, lastPlace, moveItem, SettingsPage, useSettingsRows, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React, { useMemo, useState } from 'react';
import type { T } from '../../locale';
import type { RuleRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { Simulator } from '../simulator/Simulator';
import { useChoices } from '../use-choices';
import { rulesOf } from './rule-draft';
import { RuleEditor } from './RuleEditor';
import { RuleList } from './RuleList';

export interface RuleSettingsProps {
  api: SettingsApi;
  columnChoices: ColumnChoices;
  t: T;
}

const NEW = 'new';

/** The settings of rules: their order, an editor for each, and what they make of the tickets that wait. */
export function RuleSettings({ api, columnChoices, t }: RuleSettingsProps) {
  const page = useSettingsRows(api.rules);
  const queues = useChoices(api.queueChoices);
  const { rows: skills = [] } = useSettingsRows(api.skills);
  const [edited, setEdited] = useState<RuleRow | typeof NEW>();
  const valuesOfFact = useMemo(() => factValues(api, columnChoices), [api, columnChoices]);
  const rows = page.rows ?? [];

  const move = (from: number, to: number) => {
    const moved = moveItem(rows, from, to);
    page.show(moved);
    void page.attempt(() => api.reorderRules(moved.map(({ id }) => String(id))));
  };
  return (
    <SettingsPage
      intro={t('A ticket gets the first rule, from the top, whose conditions hold. Where none fits, the queue for other tickets takes it.')}
      addLabel={t('Add a rule')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There is no rule yet: every ticket goes to the queue for tickets no rule fits.')}
      page={page}
    >
      <RuleList rows={rows} skills={skills} onMove={move} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.deleteRule(String(id)))} t={t} />
      <Divider orientation="left">{t('Try it')}</Divider>
      <Simulator api={api} read={() => ({ rules: rulesOf(rows) })} t={t} />
      {edited && (
        <RuleEditor
          row={edited === NEW ? undefined : edited}
          rows={rows}
          api={api}
          queues={queues}
          skills={skills}
          factValues={valuesOfFact}
          sort={lastPlace(rows)}
          onSaved={() => {
            setEdited(undefined);
            void page.load();
          }}
          onClose={() => setEdited(undefined)}
          t={t}
        />
      )}
    </SettingsPage>
  );
}

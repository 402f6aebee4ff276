import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented, Select, Typography } from 'antd';
import React, { useState } from 'react';
import { tExpr, type T } from '../../locale';
import { removeItem, replaceItem } from '../order/list-order';
import { ROW_OPERATORS, filterOf, rowsOf, takesList, takesNothing, type ConditionRow, type ConditionRows, type Fact } from './condition-rows';
import { FactValueSelect } from './FactValueSelect';
import type { FactValues } from './fact-values';

const OPERATOR_TITLES: Record<ConditionRow['operator'], string> = {
  $in: tExpr('is one of'),
  $notIn: tExpr('is none of'),
  $eq: tExpr('is'),
  $ne: tExpr('is not'),
  $empty: tExpr('is empty'),
  $notEmpty: tExpr('is not empty'),
};
const NO_ROWS: ConditionRows = { join: '$and', rows: [] };

export interface ConditionsEditorProps {
  /** Read once: from then on the rows are what counts, those half filled in too. */
  filter: Record<string, unknown> | null;
  onChange(filter: Record<string, unknown> | null): void;
  /** A new row asks for the first of them. */
  facts: readonly Fact[];
  factValues: FactValues;
  t: T;
}

/** Which tickets a rule is for, as rows that all or any must hold. A filter that says more is shown and kept until it is replaced. */
export function ConditionsEditor({ filter, onChange, facts, factValues, t }: ConditionsEditorProps) {
  const [current, setCurrent] = useState(() => rowsOf(filter, facts));
  const change = (next: ConditionRows) => {
    setCurrent(next);
    onChange(filterOf(next));
  };
  if (!current) {
    return (
      <Flex vertical gap="small" align="start">
        <Typography.Text>{t('These conditions say more than rows can show. They stay as they are until you replace them.')}</Typography.Text>
        <pre style={{ margin: 0, maxWidth: '100%', overflow: 'auto' }}>{JSON.stringify(filter, null, 2)}</pre>
        <Button onClick={() => change(NO_ROWS)}>{t('Replace them by rows')}</Button>
      </Flex>
    );
  }
  const { join, rows } = current;
  const changeRow = (index: number, values: Partial<ConditionRow>) =>
    change({ join, rows: replaceItem(rows, index, { ...rows[index], ...values }) });
  return (
    <Flex vertical gap="small" align="stretch">
      {rows.length === 0 && <Typography.Text type="secondary">{t('It applies to every ticket.')}</Typography.Text>}
      {rows.length > 1 && (
        <Segmented
          aria-label={t('How many conditions must hold')}
          style={{ alignSelf: 'start' }}
          value={join}
          options={[
            { value: '$and', label: t('All of them must hold') },
            { value: '$or', label: t('One of them must hold') },
          ]}
          onChange={(value) => change({ join: value === '$or' ? '$or' : '$and', rows })}
        />
      )}
      {rows.map((row, index) => {
        const named = (name: string) => t('Condition {{row}}: {{name}}', { row: index + 1, name });
        return (
          <Flex key={index} gap="small" align="start" wrap>
            <Select
              aria-label={named(t('Asks for'))}
              style={{ flex: '1 1 160px' }}
              value={row.fact}
              options={facts.map(({ name, title }) => ({ value: name, label: t(title) }))}
              onChange={(fact: string) => changeRow(index, { fact, values: [] })}
            />
            <Select
              aria-label={named(t('Comparison'))}
              style={{ flex: '0 1 140px' }}
              value={row.operator}
              options={ROW_OPERATORS.map((operator) => ({ value: operator, label: t(OPERATOR_TITLES[operator]) }))}
              onChange={(operator: ConditionRow['operator']) =>
                changeRow(index, { operator, values: takesList(operator) ? row.values : row.values.slice(0, takesNothing(operator) ? 0 : 1) })
              }
            />
            {!takesNothing(row.operator) && (
              <FactValueSelect
                fact={row.fact}
                values={row.values}
                isList={takesList(row.operator)}
                onChange={(values) => changeRow(index, { values })}
                factValues={factValues}
                label={named(t('Value'))}
                t={t}
              />
            )}
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('Remove condition {{row}}', { row: index + 1 })}
              onClick={() => change({ join, rows: removeItem(rows, index) })}
            />
          </Flex>
        );
      })}
      <Button style={{ alignSelf: 'start' }} icon={<PlusOutlined aria-hidden />} onClick={() => change({ join, rows: [...rows, { fact: facts[0].name, operator: '$in', values: [] }] })}>
        {t('Add a condition')}
      </Button>
    </Flex>
  );
}

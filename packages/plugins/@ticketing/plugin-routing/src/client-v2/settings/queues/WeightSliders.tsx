import { Field } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Slider, Typography, theme } from 'antd';
import React from 'react';
import { DEFAULT_WEIGHTS, WEIGHTED_RULES, type WeightedRule, type Weights } from '../../../domain';
import { tExpr, type T } from '../../locale';

const TITLES: Record<WeightedRule, string> = {
  skill: tExpr('Has more skill than is needed'),
  load: tExpr('Has little open work'),
  lastAgent: tExpr('Helped this customer before'),
  language: tExpr('Speaks the language of the customer'),
  slaTime: tExpr('Has room, when the deadline is near'),
  fairness: tExpr('Has waited longest for a ticket'),
};

const MOST = 100;
const WHOLE = 100;
/** What a share of all weights means, from the greatest down. */
const WORDS: readonly [percent: number, word: string][] = [
  [40, tExpr('decides')],
  [20, tExpr('counts much')],
  [8, tExpr('counts a little')],
  [1, tExpr('only breaks ties')],
  [0, tExpr('does not count')],
];

const wordOf = (percent: number) => WORDS.find(([least]) => percent >= least)?.[1] ?? WORDS[WORDS.length - 1][1];

export interface WeightSlidersProps {
  weights: Weights;
  onChange(weights: Weights): void;
  error?: string;
  t: T;
}

/** How much each thing speaks for somebody; only the proportions matter, so each says its share. */
export function WeightSliders({ weights, onChange, error, t }: WeightSlidersProps) {
  const { token } = theme.useToken();
  const total = WEIGHTED_RULES.reduce((sum, rule) => sum + weights[rule], 0);
  return (
    <Field label={t('What speaks for somebody')} hint={t('Everything together makes 100 points; only the proportions matter.')} error={error}>
      <Flex vertical gap={token.marginXXS}>
        {WEIGHTED_RULES.map((rule) => {
          const percent = total > 0 ? Math.round((WHOLE * weights[rule]) / total) : 0;
          const title = t(TITLES[rule]);
          return (
            <Flex key={rule} align="center" gap={token.marginSM} wrap>
              <span style={{ flex: '1 1 220px' }}>{title}</span>
              <Slider
                style={{ flex: '1 1 160px' }}
                max={Math.max(MOST, weights[rule])}
                value={weights[rule]}
                tooltip={{ open: false }}
                ariaLabelForHandle={title}
                ariaValueTextFormatterForHandle={() => t('{{percent}} %, {{word}}', { percent, word: t(wordOf(percent)) })}
                onChange={(value: number) => onChange({ ...weights, [rule]: value })}
              />
              <Typography.Text type="secondary" style={{ flex: '0 0 150px' }}>
                {t('{{percent}} %, {{word}}', { percent, word: t(wordOf(percent)) })}
              </Typography.Text>
            </Flex>
          );
        })}
        <Button style={{ alignSelf: 'start' }} size="small" onClick={() => onChange(DEFAULT_WEIGHTS)}>
          {t('As delivered')}
        </Button>
      </Flex>
    </Field>
  );
}

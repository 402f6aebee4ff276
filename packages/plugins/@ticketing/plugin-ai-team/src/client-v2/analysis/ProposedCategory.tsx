import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Tag, Typography, theme } from 'antd';
import React, { useRef, useState } from 'react';
import type { Analysis, CategoryChoice } from '../api/ai-api';
import type { T } from '../locale';
import { sureWords } from './analysis-words';

export interface ProposedCategoryProps {
  analysis: Analysis;
  /** The category a person gave the ticket. */
  own: CategoryChoice | null;
  categories: CategoryChoice[];
  mayCorrect: boolean;
  isBusy: boolean;
  onCorrect(categoryCode: string): void;
  t: T;
}

/** The category AI proposes, how sure it is, and the way to say that it is another one. */
export function ProposedCategory({ analysis, own, categories, mayCorrect, isBusy, onCorrect, t }: ProposedCategoryProps) {
  const { token } = theme.useToken();
  const [isChoosing, setChoosing] = useState(false);
  // Whoever chose with the keyboard goes on from the button.
  const wasChoosing = useRef(false);
  const { categoryCode, categoryTitle, isSure } = analysis;
  const isAgreed = categoryCode !== null && categoryCode === own?.code;

  const startChoosing = () => {
    wasChoosing.current = true;
    setChoosing(true);
  };
  return (
    <Flex vertical gap={token.marginXXS} role="group" aria-label={t('Proposed category')}>
      <Flex gap={token.marginXXS} align="center" wrap>
        {categoryCode === null ? (
          <Typography.Text type="secondary">{t('No category proposed')}</Typography.Text>
        ) : (
          <>
            <Typography.Text strong>{t(categoryTitle ?? categoryCode)}</Typography.Text>
            <Tag color={isSure ? 'blue' : undefined} style={{ marginInlineEnd: 0, whiteSpace: 'normal' }}>{sureWords(analysis, t)}</Tag>
          </>
        )}
      </Flex>
      {isAgreed && (
        <Typography.Text type="secondary">
          <CheckCircleOutlined aria-hidden /> {t('Agrees with the category of the ticket')}
        </Typography.Text>
      )}
      {own && !isAgreed && <Typography.Text type="secondary">{t('Category of the ticket: {{title}}', { title: t(own.title) })}</Typography.Text>}
      {mayCorrect && categories.length > 0 && (isChoosing ? (
        <Select
          autoFocus
          defaultOpen
          showSearch
          optionFilterProp="label"
          size="small"
          aria-label={t('The right category')}
          placeholder={t('The right category')}
          options={categories.map(({ code, title }) => ({ value: code, label: t(title) }))}
          onChange={(code: string) => onCorrect(code)}
          onDropdownVisibleChange={(isOpen) => !isOpen && setChoosing(false)}
        />
      ) : (
        <Button size="small" type="link" loading={isBusy} autoFocus={wasChoosing.current} onClick={startChoosing} style={{ alignSelf: 'start', paddingInline: 0 }}>
          {t('Correct it')}
        </Button>
      ))}
    </Flex>
  );
}

import { actionLabel, Moment, PRIORITY_CHOICES, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Typography, theme } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import type { Classification, Decision, Proposal } from './proposals-api';

/** What is pressed to follow a proposal. */
const FOLLOW: Readonly<Record<Proposal['kind'], string>> = { classification: 'Accept', transition: 'Do it…', reply: 'Put in reply' };

export interface ProposalLineProps {
  proposal: Proposal;
  mayDecide: boolean;
  /** Why it cannot be followed now, e.g. since the ticket went on. */
  obstacle?: string;
  isBusy: boolean;
  onDecide(decision: Decision): void;
  /** The host's translation: names of actions and priorities are those of tickets. */
  hostT: SlotProps['t'];
  t: T;
}

/** One proposal: what, why, and the buttons to decide on it. */
export function ProposalLine({ proposal, mayDecide, obstacle, isBusy, onDecide, hostT, t }: ProposalLineProps) {
  const { token } = theme.useToken();
  const id = useId();
  return (
    <li aria-labelledby={id}>
      <Flex vertical gap={token.marginXXS}>
        <div id={id}><Proposed proposal={proposal} ofTickets={(key) => hostT(key, { ns: ['@ticketing/plugin-tickets', 'client'] })} t={t} /></div>
        {proposal.why && <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>{t('Why: {{reasoning}}', { reasoning: proposal.why })}</Typography.Text>}
        {obstacle && <Typography.Text type="secondary">{obstacle}</Typography.Text>}
        <Flex gap={token.marginXS} align="center" wrap>
          {mayDecide && (
            <>
              <Button size="small" type="primary" aria-describedby={id} loading={isBusy} disabled={obstacle !== undefined} onClick={() => onDecide('apply')}>{t(FOLLOW[proposal.kind])}</Button>
              <Button size="small" aria-describedby={id} disabled={isBusy} onClick={() => onDecide('dismiss')}>{t('Dismiss')}</Button>
            </>
          )}
          <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}><Moment at={proposal.at} /></Typography.Text>
        </Flex>
      </Flex>
    </li>
  );
}

function Proposed({ proposal, ofTickets, t }: { proposal: Proposal; ofTickets(key: string): string; t: T }) {
  const { token } = theme.useToken();
  if (proposal.kind === 'transition') return <Typography.Text>{t('Next step: {{step}}', { step: ofTickets(actionLabel(proposal.values.action)) })}</Typography.Text>;
  if (proposal.kind === 'classification') return <ProposedValues proposal={proposal} ofTickets={ofTickets} t={t} />;
  return (
    <>
      <Typography.Text>{t('Reply to the customer:')}</Typography.Text>
      <div style={{ background: token.colorFillQuaternary, borderRadius: token.borderRadius, padding: token.paddingXS, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{proposal.values.text}</div>
    </>
  );
}

function ProposedValues({ proposal: { values, categoryTitle }, ofTickets, t }: { proposal: Classification; ofTickets(key: string): string; t: T }) {
  const priority = PRIORITY_CHOICES.find(({ value }) => value === values.priority);
  return (
    <Flex vertical>
      {values.categoryCode && <Typography.Text>{t('Category: {{title}}', { title: categoryTitle ?? values.categoryCode })}</Typography.Text>}
      {priority && <Typography.Text>{t('Priority: {{title}}', { title: ofTickets(priority.label) })}</Typography.Text>}
    </Flex>
  );
}

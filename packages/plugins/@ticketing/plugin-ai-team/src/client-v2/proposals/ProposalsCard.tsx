import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { RailCard } from '@ticketing/plugin-tickets/forms';
import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { Retry } from '../words/Retry';
import { ProposalLine } from './ProposalLine';
import type { Decision, Proposal } from './proposals-api';
import type { ProposalsState } from './use-proposals';

export interface ProposalsCardProps {
  props: Pick<SlotProps, 'workspace' | 'reload' | 'startAction' | 'writeInReply' | 't'>;
  state: ProposalsState;
  t: T;
}

/** What AI employees propose: a person follows it or not. Nothing while there is nothing to tell. */
export function ProposalsCard({ props, state: { answer, problem, wasDecided, busyWith, decide, read }, t }: ProposalsCardProps) {
  const { token } = theme.useToken();
  const { workspace, reload, startAction, writeInReply, t: hostT } = props;
  const proposals = answer?.proposals ?? [];
  if (!proposals.length && !wasDecided && !problem) return null;

  const decideOn = async (proposal: Proposal, decision: Decision) => {
    // Taking the step decides on it; whoever closes its dialog again has not.
    if (proposal.kind === 'transition' && decision === 'apply') return startAction(proposal.values.action, {});
    if (!(await decide(proposal, decision)) || decision === 'dismiss') return;
    if (proposal.kind === 'reply') writeInReply(proposal.values.text);
    // What was written is written, even when the ticket cannot be read afterwards.
    else await reload().catch(() => undefined);
  };
  const obstacleOf = (proposal: Proposal): string | undefined => {
    if (proposal.kind === 'transition' && !workspace.actions.some(({ action }) => action === proposal.values.action)) return t('This step is not possible now.');
    return proposal.kind === 'reply' && !workspace.may.reply ? t('Nobody can reply to this ticket now.') : undefined;
  };
  return (
    <RailCard title={t('Proposals of AI')}>
      <Flex vertical gap={token.marginXS}>
        {problem && <Retry problem={problem} onRetry={read} t={t} />}
        {wasDecided && <Typography.Text type="secondary" role="status">{t('Somebody has decided on it already.')}</Typography.Text>}
        {proposals.length > 0 && (
          <ul aria-label={t('Proposals of AI')} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginSM }}>
            {proposals.map((proposal) => (
              <ProposalLine
                key={proposal.id}
                proposal={proposal}
                mayDecide={answer?.mayDecide ?? false}
                obstacle={obstacleOf(proposal)}
                isBusy={busyWith === proposal.id}
                onDecide={(decision) => void decideOn(proposal, decision)}
                hostT={hostT}
                t={t}
              />
            ))}
          </ul>
        )}
      </Flex>
    </RailCard>
  );
}

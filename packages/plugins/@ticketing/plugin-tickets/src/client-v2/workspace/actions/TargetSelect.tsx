import { Alert, Select, Tag, Typography, theme } from 'antd';
import React, { useCallback, useEffect, useState } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { MergeTarget } from '../api/ticket-types';
import { Moment } from '../conversation/Moment';
import { useFound } from './use-found';

export interface TargetSelectProps {
  id: string;
  ticketId: string;
  value?: string;
  onChange(targetId: string | undefined): void;
  invalid?: boolean;
  api: TicketApi;
  t: T;
}

/** The ticket to merge into: those of the same customer at once, any other by number or title. Says what merging does before it is done. */
export function TargetSelect({ id, ticketId, value, onChange, invalid, api, t }: TargetSelectProps) {
  const { token } = theme.useToken();
  const [search, setSearch] = useState('');
  const [known, setKnown] = useState<ReadonlyMap<string, MergeTarget>>(new Map());
  const find = useCallback((text: string) => api.mergeTargets(ticketId, text), [api, ticketId]);
  const { items: found, error } = useFound(find, search);
  // The chosen one stays known when the next search does not find it.
  useEffect(() => {
    if (found) setKnown((before) => new Map([...before, ...found.map((ticket): [string, MergeTarget] => [ticket.id, ticket])]));
  }, [found]);

  const chosen = value ? known.get(value) : undefined;
  const shown = found ?? [];
  const options = (chosen && !shown.includes(chosen) && !search ? [chosen, ...shown.filter((one) => one.id !== chosen.id)] : shown).map((ticket) => ({
    value: ticket.id,
    label: `${ticket.ticketNo} · ${ticket.title}`,
    ticket,
  }));
  return (
    <>
      <Select
        id={id}
        style={{ width: '100%' }}
        showSearch
        filterOption={false}
        status={invalid || error ? 'error' : undefined}
        loading={!found && !error}
        value={value}
        placeholder={t('Search by number or title')}
        aria-required
        notFoundContent={error ?? (found ? t('No open ticket found') : t('Loading'))}
        options={options}
        optionRender={({ data: { ticket } }) => <TargetLine ticket={ticket} t={t} />}
        onSearch={setSearch}
        onChange={(next: string | undefined) => onChange(next)}
      />
      {chosen && !chosen.isSameRequester && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: token.marginXS }}
          message={t('The two tickets come from different customers')}
          description={t('Neither of them will read what the other one wrote. Answers to one of them are not sent to the other.')}
        />
      )}
      <Typography.Paragraph type="secondary" style={{ margin: `${token.marginXS}px 0 0` }}>
        {t('Messages, files and followers move to the other ticket, which keeps the earlier date, the higher priority and the stricter deadlines. This ticket ends; what the customer still writes to it arrives there. Merging cannot be undone.')}
      </Typography.Paragraph>
    </>
  );
}

function TargetLine({ ticket, t }: { ticket: MergeTarget; t: T }) {
  const { token } = theme.useToken();
  return (
    <div style={{ minWidth: 0 }}>
      <div style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{ticket.title}</div>
      <div style={{ fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
        <Tag bordered={false} color={ticket.statusColor}>
          {t(ticket.statusTitle)}
        </Tag>
        {[ticket.ticketNo, ticket.requester].filter(Boolean).join(' · ')}
        {ticket.submittedAt && (
          <>
            {' · '}
            <Moment at={ticket.submittedAt} />
          </>
        )}
      </div>
    </div>
  );
}

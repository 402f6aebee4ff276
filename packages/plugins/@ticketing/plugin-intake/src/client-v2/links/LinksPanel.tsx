import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Moment, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Popconfirm, Typography, theme } from 'antd';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { bindT } from '../locale';
import { linksApi, type LinkFacts } from './links-api';

/** How the customer follows this ticket: how many links work, a new one to give him, and the end of all of them. */
export function LinksPanel({ ticket, client, reload, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const api = useMemo(() => linksApi(client, ticket.id), [client, ticket.id]);
  const [links, setLinks] = useState<readonly LinkFacts[]>();
  const [made, setMade] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const read = useCallback(() => api.list().then(setLinks, (error: unknown) => setProblem(refusalOf(error).message)), [api]);
  useEffect(() => void read(), [read]);
  const work = async (what: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      await Promise.all([read(), reload()]);
    } catch (error) {
      setProblem(refusalOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  const make = () => work(async () => setMade(await api.make()));
  const revoke = () => work(async () => void (await api.revoke(), setMade(undefined)));

  return (
    <Flex vertical gap={token.marginXS}>
      {problem && <Alert type="error" showIcon role="alert" message={problem} />}
      {links && (
        <Typography.Text type="secondary">
          {links.length ? t('Links that work: {{number}}', { number: links.length }) : t('The customer has no link to this ticket.')}
          {links.length > 0 && (
            <>
              {' · '}
              {t('the last one until')} <Moment at={latest(links)} />
            </>
          )}
        </Typography.Text>
      )}
      {made && (
        <div>
          <Typography.Text copyable={{ text: made }} style={{ overflowWrap: 'anywhere', fontSize: token.fontSizeSM }} data-testid="tracking-link">
            {made}
          </Typography.Text>
          <Typography.Paragraph type="secondary" style={{ margin: `${token.marginXXS}px 0 0`, fontSize: token.fontSizeSM }}>
            {t('Copy it now: it is shown once. Whoever has it reads and writes as the customer.')}
          </Typography.Paragraph>
        </div>
      )}
      <Flex gap={token.marginXS} wrap>
        <Button size="small" loading={isBusy} onClick={make}>
          {t('New link')}
        </Button>
        {links && links.length > 0 && (
          <Popconfirm title={t('No link to this ticket will work any more.')} okText={t('Revoke')} cancelText={t('Back')} onConfirm={revoke}>
            <Button size="small" danger disabled={isBusy}>
              {t('Revoke all')}
            </Button>
          </Popconfirm>
        )}
      </Flex>
    </Flex>
  );
}

const latest = (links: readonly LinkFacts[]): string => links.map(({ expiresAt }) => expiresAt).sort().at(-1) ?? '';

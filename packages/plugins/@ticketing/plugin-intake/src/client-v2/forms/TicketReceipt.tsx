import { Button, Result, Typography } from 'antd';
import React from 'react';
import type { T } from '../locale';
import type { Receipt } from './receipt';

/** The thank-you: the number, and the way to the page of the request. */
export function TicketReceipt({ receipt, t }: { receipt: Receipt | null; t: T }) {
  const link = receipt?.trackingHref;
  return (
    <Result
      status="success"
      title={t('Thank you, we have received your request')}
      subTitle={
        receipt && (
          <>
            {t('Its number is')}{' '}
            <Typography.Text strong copyable>
              {receipt.ticketNo}
            </Typography.Text>
            {receipt.isDuplicate && <p>{t('You had sent the same before; nothing was filed twice. Use the link you got then, or ask for it by e-mail.')}</p>}
          </>
        )
      }
      extra={
        link && (
          <>
            <Button type="primary" size="large" href={link}>
              {t('Follow your request')}
            </Button>
            <p>
              <Typography.Text type="secondary">{t('Keep this link: with it you can answer, add files and see how it goes.')}</Typography.Text>
            </p>
          </>
        )
      }
    />
  );
}

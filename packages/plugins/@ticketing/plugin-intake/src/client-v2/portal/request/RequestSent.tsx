import { Button, Result } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import type { PortalReceipt } from '../portal-types';
import { TicketDrawer } from '../tickets/TicketDrawer';

export interface RequestSentProps {
  receipt: PortalReceipt;
  api: PortalApi;
  another(): void;
  t: T;
}

/** Thanks, the number to quote, and the way to the request. */
export function RequestSent({ receipt, api, another, t }: RequestSentProps) {
  const [openId, setOpenId] = useState<string>();
  const { ticketId, ticketNo, isDuplicate } = receipt;
  return (
    <>
      <Result
        status="success"
        title={t('Thank you! Your request has the number {{ticketNo}}', { ticketNo })}
        subTitle={isDuplicate ? t('You had sent the same request before; this is its number.') : t('You find it under "My tickets", with all answers.')}
        extra={[
          <Button key="open" type="primary" autoFocus onClick={() => setOpenId(ticketId)}>
            {t('Open the request')}
          </Button>,
          <Button key="another" onClick={another}>
            {t('Ask for something else')}
          </Button>,
        ]}
      />
      {openId && <TicketDrawer key={openId} ticketId={openId} api={api} openTicket={setOpenId} onClose={() => setOpenId(undefined)} onChanged={() => undefined} t={t} />}
    </>
  );
}

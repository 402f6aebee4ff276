import { TicketField } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { AiRefusalField } from './AiRefusalField';

/** Which ticket is read. */
export default function AnalyseFieldset() {
  return (
    <>
      <TicketField />
      <AiRefusalField />
    </>
  );
}

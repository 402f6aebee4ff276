import { Input } from 'antd';
import React, { useCallback, useId } from 'react';
import type { T } from '../../locale';
import { addressOf } from '../../parties/party';
import type { PartyApi } from '../../parties/party-api';
import { PartySelect } from '../../parties/PartySelect';
import { withCustomer } from '../../parties/requester';
import { FormRow } from './FormRow';
import { withAnotherContact, type ContactLines, type TicketRequester } from './ticket-requester';
import { useKnownContact } from './use-known-contact';

export interface CustomerFormProps {
  requester: TicketRequester;
  onChange(requester: TicketRequester): void;
  isBusy: boolean;
  parties: PartyApi;
  t: T;
}

const LINES: readonly { name: keyof ContactLines; label: string; type: string }[] = [
  { name: 'contactName', label: 'Contact name', type: 'text' },
  { name: 'contactEmail', label: 'Contact e-mail', type: 'email' },
  { name: 'contactPhone', label: 'Contact phone', type: 'tel' },
  { name: 'contactCompany', label: 'Contact company', type: 'text' },
];

/** For whom the ticket is: a known customer and contact, and what the ticket says of its own about the person. */
export function CustomerForm({ requester, onChange, isBusy, parties, t }: CustomerFormProps) {
  const prefix = useId();
  const contact = useKnownContact(parties, requester.contact);
  const customerId = requester.customer?.id;
  const searchContacts = useCallback((text: string) => parties.contacts(text, customerId), [parties, customerId]);
  // What holds as long as the ticket has nothing of its own.
  const placeholders: Record<keyof ContactLines, string> = {
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    contactCompany: requester.customer?.name ?? '',
  };
  return (
    <>
      <FormRow id={`${prefix}-customer`} label={t('Customer')}>
        <PartySelect
          id={`${prefix}-customer`}
          value={requester.customer}
          search={parties.customers}
          onChange={(chosen) => onChange(withCustomer({ ...requester, contact }, chosen))}
          placeholder={t('Search by customer name')}
          isDisabled={isBusy}
          t={t}
        />
      </FormRow>
      <FormRow id={`${prefix}-contact`} label={t('Contact')}>
        <PartySelect
          id={`${prefix}-contact`}
          value={contact}
          search={searchContacts}
          onChange={(chosen) => onChange(withAnotherContact(requester, chosen))}
          remarkOf={addressOf}
          placeholder={t('Search by name, e-mail or phone')}
          isDisabled={isBusy}
          t={t}
        />
      </FormRow>
      {LINES.map(({ name, label, type }) => (
        <FormRow key={name} id={`${prefix}-${name}`} label={t(label)}>
          <Input
            id={`${prefix}-${name}`}
            type={type}
            disabled={isBusy}
            placeholder={placeholders[name]}
            value={requester[name]}
            onChange={(event) => onChange({ ...requester, [name]: event.target.value })}
          />
        </FormRow>
      ))}
    </>
  );
}

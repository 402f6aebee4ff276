import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import React, { useCallback } from 'react';
import type { T } from '../locale';
import { addressOf } from '../parties/party';
import type { PartyApi } from '../parties/party-api';
import { PartySelect } from '../parties/PartySelect';
import { withContact, withCustomer } from '../parties/requester';
import { contactFromText } from './contact-from-text';
import { FieldRow, FormField } from './FormField';
import type { NewContact, Problems, TicketDraft } from './ticket-draft';

export interface RequesterFieldsProps {
  draft: TicketDraft;
  onChange(draft: TicketDraft): void;
  problems: Problems;
  idOf(field: string): string;
  parties: Pick<PartyApi, 'customers' | 'contacts'>;
  t: T;
}

/** For whom the ticket is filed: customer and contact, known ones or a new contact. */
export function RequesterFields({ draft, onChange, problems, idOf, parties, t }: RequesterFieldsProps) {
  const { customer, contact, newContact } = draft;
  const customerId = customer?.id;
  const searchContacts = useCallback((text: string) => parties.contacts(text, customerId), [parties, customerId]);
  const begin = (text: string) => onChange({ ...draft, contact: undefined, newContact: contactFromText(text) });

  return (
    <>
      <FieldRow>
        <FormField id={idOf('customerId')} label={t('Customer')} problem={problems.customerId}>
          <PartySelect
            id={idOf('customerId')}
            value={customer}
            search={parties.customers}
            onChange={(chosen) => onChange(withCustomer(draft, chosen))}
            placeholder={t('Search by customer name')}
            isInvalid={Boolean(problems.customerId)}
            t={t}
          />
        </FormField>
        {!newContact && (
          <FormField id={idOf('contactId')} label={t('Contact')} problem={problems.contactId}>
            <PartySelect
              id={idOf('contactId')}
              value={contact}
              search={searchContacts}
              onChange={(chosen) => onChange(withContact(draft, chosen))}
              remarkOf={addressOf}
              placeholder={t('Search by name, e-mail or phone')}
              isInvalid={Boolean(problems.contactId)}
              footer={(typed, close) => (
                <Button
                  type="text"
                  block
                  icon={<PlusOutlined />}
                  style={{ textAlign: 'start' }}
                  onClick={() => {
                    close();
                    begin(typed);
                  }}
                >
                  {typed ? t('New contact "{{text}}"', { text: typed }) : t('New contact')}
                </Button>
              )}
              t={t}
            />
          </FormField>
        )}
      </FieldRow>
      {newContact && (
        <NewContactFields
          contact={newContact}
          hasCustomer={Boolean(customer)}
          onChange={(changed) => onChange({ ...draft, newContact: changed })}
          onDiscard={() => onChange({ ...draft, newContact: undefined })}
          problems={problems}
          idOf={idOf}
          t={t}
        />
      )}
    </>
  );
}

interface NewContactFieldsProps {
  contact: NewContact;
  hasCustomer: boolean;
  onChange(contact: NewContact): void;
  onDiscard(): void;
  problems: Problems;
  idOf(field: string): string;
  t: T;
}

const INPUTS: readonly { name: keyof NewContact; label: string; type: string }[] = [
  { name: 'contactName', label: 'Contact name', type: 'text' },
  { name: 'contactEmail', label: 'E-mail address', type: 'email' },
  { name: 'contactPhone', label: 'Phone', type: 'tel' },
  { name: 'contactCompany', label: 'Company', type: 'text' },
];

function NewContactFields({ contact, hasCustomer, onChange, onDiscard, problems, idOf, t }: NewContactFieldsProps) {
  // Whoever belongs to a known customer needs no company of his own.
  const inputs = INPUTS.filter(({ name }) => name !== 'contactCompany' || !hasCustomer);
  return (
    <div role="group" aria-label={t('New contact')}>
      <FieldRow>
        {inputs.map(({ name, label, type }, index) => (
          <FormField key={name} id={idOf(name)} label={t(label)} problem={problems[name]}>
            <Input
              id={idOf(name)}
              type={type}
              autoFocus={index === 0}
              value={contact[name]}
              status={problems[name] ? 'error' : undefined}
              onChange={(event) => onChange({ ...contact, [name]: event.target.value })}
            />
          </FormField>
        ))}
      </FieldRow>
      <Button type="link" style={{ paddingInline: 0 }} onClick={onDiscard}>
        {t('Choose an existing contact')}
      </Button>
    </div>
  );
}

import { LockOutlined, PhoneOutlined, SendOutlined } from '@ant-design/icons';
import type { GlobalToken } from 'antd';
import React, { type ReactNode } from 'react';
import type { MessageInput, TicketApi } from '../api/ticket-api';
import type { Ticket, Workspace } from '../api/ticket-types';
import { messageLooks } from '../conversation/message-looks';
import { afterCustomerMessage } from './after-customer-message';

/** What can be written on a ticket, in the order it is offered. */
export const COMPOSER_KINDS = ['reply', 'note', 'customerMessage'] as const;
export type ComposerKind = (typeof COMPOSER_KINDS)[number];

/** Texts are locale keys. */
export interface ComposerKindParts {
  label: string;
  icon: ReactNode;
  hint: string;
  placeholder: string;
  button: string;
  /** Why it cannot be written, for somebody without the right. */
  notAllowed: string;
  isAllowed(may: Workspace['may']): boolean;
  /** What it does to the ticket beside being kept, where nobody would expect it. */
  follows?(workspace: Workspace): string | undefined;
  look(token: GlobalToken): { background: string; border: string };
  send(api: TicketApi, ticketId: string, message: MessageInput): Promise<Ticket>;
}

export const composerKinds: Record<ComposerKind, ComposerKindParts> = {
  reply: {
    label: 'Public reply',
    icon: <SendOutlined aria-hidden />,
    hint: 'The customer can read this',
    placeholder: 'Write a reply to the customer',
    button: 'Send reply',
    notAllowed: 'You may not reply on this ticket',
    isAllowed: (may) => may.reply,
    look: (token) => ({ background: token.colorBgContainer, border: `1px solid ${token.colorBorder}` }),
    send: (api, ticketId, message) => api.reply(ticketId, { ...message, isInternal: false }),
  },
  note: {
    label: 'Internal note',
    icon: <LockOutlined aria-hidden />,
    hint: 'Only the desk can read this',
    placeholder: 'Write a note for your colleagues',
    button: 'Add note',
    notAllowed: 'You may not write notes on this ticket',
    isAllowed: (may) => may.note,
    look: (token) => messageLooks(token).internal,
    send: (api, ticketId, message) => api.reply(ticketId, { ...message, isInternal: true }),
  },
  customerMessage: {
    label: 'Customer said',
    icon: <PhoneOutlined aria-hidden />,
    hint: 'Write down what the customer told you by phone or in person',
    placeholder: 'What did the customer say?',
    button: 'Add what was said',
    notAllowed: 'You may not write down messages of the customer on this ticket',
    // Customers speak on ended tickets, too: it takes the right to work on the ticket, as a note does, not an open ticket.
    isAllowed: (may) => may.note,
    follows: afterCustomerMessage,
    look: (token) => messageLooks(token).inbound,
    send: (api, ticketId, message) => api.customerReply(ticketId, message),
  },
};

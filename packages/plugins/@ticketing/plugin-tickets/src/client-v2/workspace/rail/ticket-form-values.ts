import type { CategoryNode, Ticket } from '../api/ticket-types';
import type { Values } from './EditableCard';

/** The columns the ticket form edits; who asks has a form of its own. */
export const EDITABLE = ['title', 'businessTypeCode', 'categoryCode', 'priority'] as const;

/** What the ticket form starts with. */
export function formValuesOf(ticket: Ticket): Values {
  const values = Object.fromEntries(EDITABLE.map((column) => [column, ticket[column] ?? null]));
  return {
    ...values,
    businessTypeCode: ticket.businessType?.code ?? values.businessTypeCode,
    categoryCode: ticket.category?.code ?? values.categoryCode,
  };
}

export interface TreeChoice {
  value: string;
  title: string;
  children?: TreeChoice[];
}

/** Categories as choices of a tree select, titles translated. */
export function categoryChoices(nodes: readonly CategoryNode[], t: (title: string) => string): TreeChoice[] {
  return nodes.map(({ code, title, children }) => ({
    value: code,
    title: t(title),
    ...(children?.length ? { children: categoryChoices(children, t) } : {}),
  }));
}

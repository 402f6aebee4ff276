import type { Priority } from '../ticket/ticket-columns';

/** What a person fills in on a business type: the interfaces we can show in the new-ticket form and in the workspace. */
export const DETAILS_INTERFACES = [
  'input',
  'textarea',
  'integer',
  'number',
  'checkbox',
  'select',
  'multipleSelect',
  'date',
  'datetime',
  'email',
  'url',
  'phone',
] as const;
export type DetailsInterface = (typeof DETAILS_INTERFACES)[number];

export interface DetailsChoice {
  value: string;
  /** English sentence or `{{t("…")}}` expression. */
  label: string;
  color?: string;
}

export interface DetailsFieldDefinition {
  /** Column name, camelCase. */
  name: string;
  interface: DetailsInterface;
  title: string;
  isRequired?: boolean;
  choices?: readonly DetailsChoice[];
  /** `multipleSelect` only: people may type values of their own. */
  isOpenList?: boolean;
  /** The desk finds it out; customers are not asked. */
  isForDesk?: boolean;
}

export interface BusinessTypeDefinition {
  /** Stable key, snake_case: `it_support`. */
  code: string;
  title: string;
  description?: string;
  /** Name of an Ant Design icon, for instance `ToolOutlined`. */
  icon?: string;
  sort?: number;
  defaultPriority?: Priority;
  /** The columns only this type has; a type without them needs no table of its own. */
  detailsFields?: readonly DetailsFieldDefinition[];
}

import { MERGED_STATUS } from '../../domain/status/choose-status';
import type { StatusCategory } from '../../domain/status/status-category';

export interface BuiltInStatus {
  code: string;
  /** Locale key. */
  title: string;
  category: StatusCategory;
  color: string;
}

/** One status per category, and that of merged tickets; admins add their own beside them and may rename these. */
export const BUILT_IN_STATUSES: readonly BuiltInStatus[] = [
  { code: 'new', title: 'New', category: 'new', color: 'blue' },
  { code: 'assigned', title: 'Assigned', category: 'assigned', color: 'geekblue' },
  { code: 'processing', title: 'In progress', category: 'processing', color: 'cyan' },
  { code: 'pending', title: 'Waiting', category: 'pending', color: 'orange' },
  { code: 'resolved', title: 'Resolved', category: 'resolved', color: 'green' },
  { code: 'closed', title: 'Closed', category: 'closed', color: 'default' },
  { code: 'cancelled', title: 'Cancelled', category: 'cancelled', color: 'red' },
  { code: MERGED_STATUS, title: 'Merged', category: 'cancelled', color: 'default' },
];

export const STATUS_CATEGORY_CHOICES = [
  { value: 'new', label: 'New', color: 'blue' },
  { value: 'assigned', label: 'Assigned', color: 'geekblue' },
  { value: 'processing', label: 'In progress', color: 'cyan' },
  { value: 'pending', label: 'Waiting', color: 'orange' },
  { value: 'resolved', label: 'Resolved', color: 'green' },
  { value: 'closed', label: 'Closed', color: 'default' },
  { value: 'cancelled', label: 'Cancelled', color: 'red' },
] as const;

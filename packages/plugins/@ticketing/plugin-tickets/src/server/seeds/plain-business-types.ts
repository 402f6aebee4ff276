import type { BusinessTypeDefinition } from '../../domain/business-type/business-type-definition';
import { tExpression } from '../locale';

/** The two types every desk has; they need no columns of their own. */
export const PLAIN_BUSINESS_TYPES: readonly BusinessTypeDefinition[] = [
  {
    code: 'consultation',
    title: tExpression('Consultation'),
    description: tExpression('A question about products, prices or how something works'),
    icon: 'QuestionCircleOutlined',
    sort: 40,
    defaultPriority: 'P3',
  },
  {
    code: 'other',
    title: tExpression('Other'),
    description: tExpression('Anything that fits nowhere else'),
    icon: 'InboxOutlined',
    sort: 50,
    defaultPriority: 'P3',
  },
];

import type { BusinessTypeDefinition } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

/** Complaint: what went wrong for a customer, and what we did to make up for it. */
export const complaint: BusinessTypeDefinition = {
  code: 'complaint',
  title: tExpression('Complaint'),
  description: tExpression('A customer is not satisfied with a product or a service'),
  icon: 'FrownOutlined',
  sort: 30,
  defaultPriority: 'P1',
  detailsFields: [
    { name: 'relatedOrderNo', interface: 'input', title: tExpression('Related order') },
    {
      name: 'complaintLevel',
      interface: 'select',
      title: tExpression('Complaint level'),
      isForDesk: true,
      choices: [
        { value: 'minor', label: tExpression('Minor'), color: 'blue' },
        { value: 'serious', label: tExpression('Serious'), color: 'orange' },
        { value: 'severe', label: tExpression('Severe'), color: 'red' },
      ],
    },
    { name: 'compensationAmount', interface: 'number', title: tExpression('Compensation amount'), isForDesk: true },
    {
      name: 'compensationType',
      interface: 'select',
      title: tExpression('Compensation type'),
      isForDesk: true,
      choices: [
        { value: 'none', label: tExpression('None') },
        { value: 'refund', label: tExpression('Refund'), color: 'green' },
        { value: 'discount', label: tExpression('Discount'), color: 'cyan' },
        { value: 'voucher', label: tExpression('Voucher'), color: 'gold' },
        { value: 'replacement', label: tExpression('Replacement'), color: 'purple' },
      ],
    },
    { name: 'rootCause', interface: 'textarea', title: tExpression('Root cause'), isForDesk: true },
  ],
};

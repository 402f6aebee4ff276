import type { BusinessTypeDefinition } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

/** IT support: which device and which software somebody needs help with. */
export const itSupport: BusinessTypeDefinition = {
  code: 'it_support',
  title: tExpression('IT support'),
  description: tExpression('Help with a computer, an account or software'),
  icon: 'LaptopOutlined',
  sort: 20,
  defaultPriority: 'P2',
  detailsFields: [
    { name: 'assetNumber', interface: 'input', title: tExpression('Asset number') },
    { name: 'osVersion', interface: 'input', title: tExpression('Operating system') },
    { name: 'softwareName', interface: 'input', title: tExpression('Software') },
    { name: 'remoteAddress', interface: 'input', title: tExpression('Remote address') },
    { name: 'errorCode', interface: 'input', title: tExpression('Error code') },
  ],
};

import type { BusinessTypeDefinition } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

/** Equipment repair: what broke, and what was needed to mend it. */
export const repair: BusinessTypeDefinition = {
  code: 'repair',
  title: tExpression('Equipment repair'),
  description: tExpression('A machine or device is broken or needs service'),
  icon: 'ToolOutlined',
  sort: 10,
  defaultPriority: 'P2',
  detailsFields: [
    { name: 'equipmentModel', interface: 'input', title: tExpression('Equipment model') },
    { name: 'serialNumber', interface: 'input', title: tExpression('Serial number') },
    { name: 'faultCode', interface: 'input', title: tExpression('Fault code') },
    { name: 'spareParts', interface: 'multipleSelect', title: tExpression('Spare parts'), choices: [], isOpenList: true, isForDesk: true },
    {
      name: 'maintenanceType',
      interface: 'select',
      title: tExpression('Maintenance type'),
      isForDesk: true,
      choices: [
        { value: 'repair', label: tExpression('Repair'), color: 'orange' },
        { value: 'maintenance', label: tExpression('Maintenance'), color: 'blue' },
        { value: 'inspection', label: tExpression('Inspection'), color: 'cyan' },
        { value: 'replacement', label: tExpression('Replacement'), color: 'purple' },
      ],
    },
  ],
};

import type { DemoCategory } from './demo-plan';

export const DEMO_CATEGORIES: readonly DemoCategory[] = [
  {
    code: 'equipment',
    title: 'Equipment',
    children: [
      { code: 'office_machines', title: 'Office machines' },
      { code: 'building_services', title: 'Building services' },
      { code: 'production_line', title: 'Production line' },
    ],
  },
  {
    code: 'it',
    title: 'Computers and accounts',
    children: [
      { code: 'accounts_access', title: 'Accounts and access' },
      { code: 'software', title: 'Software' },
      { code: 'network', title: 'Network' },
      { code: 'devices', title: 'Devices' },
    ],
  },
  {
    code: 'orders_service',
    title: 'Orders and service',
    children: [
      { code: 'delivery', title: 'Delivery' },
      { code: 'billing', title: 'Billing' },
      { code: 'service_quality', title: 'Service quality' },
      { code: 'products_prices', title: 'Products and prices' },
    ],
  },
  { code: 'administration', title: 'Administration' },
];

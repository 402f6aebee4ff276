import type { DemoContact, DemoCustomer } from './demo-plan';

const contact = (name: string, salutation: string, email: string, phone: string, position: string): DemoContact => ({ name, salutation, email, phone, position });

/** Invented firms; names under example domains and phone numbers reserved for fiction reach nobody. */
export const DEMO_CUSTOMERS: readonly DemoCustomer[] = [
  {
    key: 'harbour', name: 'Harbour Street Hotel', level: 'gold', domain: 'harbourstreet.example', phone: '+1 555 0100', address: '12 Harbour Street', language: 'en',
    contacts: [
      contact('Olivia Walker', 'Ms Walker', 'olivia.walker@harbourstreet.example', '+1 555 0101', 'Front office manager'),
      contact('Ben Ortiz', 'Mr Ortiz', 'ben.ortiz@harbourstreet.example', '+1 555 0102', 'Technician'),
    ],
  },
  {
    key: 'northgate', name: 'Northgate Dental Clinic', level: 'silver', domain: 'northgate-dental.example', phone: '+1 555 0110', address: '4 North Gate', language: 'en',
    contacts: [contact('Hannah Lee', 'Dr Lee', 'hannah.lee@northgate-dental.example', '+1 555 0111', 'Practice owner')],
  },
  {
    key: 'brightfield', name: 'Brightfield School', level: 'standard', domain: 'brightfield-school.example', phone: '+1 555 0120', address: '77 Orchard Road', language: 'en',
    contacts: [contact('Marcus Reed', 'Mr Reed', 'marcus.reed@brightfield-school.example', '+1 555 0121', 'Facility manager')],
  },
  {
    key: 'kestrel', name: 'Kestrel Logistics', level: 'gold', domain: 'kestrel-logistics.example', phone: '+1 555 0130', address: 'Warehouse Park 3', language: 'en',
    contacts: [
      contact('Ivan Petrov', 'Mr Petrov', 'ivan.petrov@kestrel-logistics.example', '+1 555 0131', 'Warehouse manager'),
      contact('Julia Hart', 'Ms Hart', 'julia.hart@kestrel-logistics.example', '+1 555 0132', 'Purchasing'),
    ],
  },
  {
    key: 'maple', name: 'Maple & Stone Architects', level: 'standard', domain: 'maplestone.example', phone: '+1 555 0140', address: '9 Mill Lane', language: 'en',
    contacts: [contact('Chloe Martin', 'Ms Martin', 'chloe.martin@maplestone.example', '+1 555 0141', 'Office manager')],
  },
  {
    key: 'bluebird', name: 'Bluebird Bakeries', level: 'silver', domain: 'bluebird-bakeries.example', phone: '+1 555 0150', address: '210 Market Square', language: 'en',
    contacts: [contact('Samuel Green', 'Mr Green', 'samuel.green@bluebird-bakeries.example', '+1 555 0151', 'Operations')],
  },
  {
    key: 'crown', name: 'Crown Packaging', level: 'silver', domain: 'crown-packaging.example', phone: '+1 555 0160', address: 'Industrial Estate 18', language: 'en',
    contacts: [contact('Nadia Rahman', 'Ms Rahman', 'nadia.rahman@crown-packaging.example', '+1 555 0161', 'Plant engineer')],
  },
  {
    key: 'lakeside', name: 'Lakeside Insurance', level: 'gold', domain: 'lakeside-insurance.example', phone: '+1 555 0170', address: '1 Lake Plaza', language: 'en',
    contacts: [contact('Peter Olsen', 'Mr Olsen', 'peter.olsen@lakeside-insurance.example', '+1 555 0171', 'Head of IT')],
    sharedContacts: ['julia.hart@kestrel-logistics.example'],
  },
  {
    key: 'yunshan', name: '云杉科技有限公司', level: 'gold', domain: 'yunshan.example', phone: '010-5550-0180', address: '北京市海淀区云杉大厦 6 层', language: 'zh',
    contacts: [
      contact('王丽', '王女士', 'wangli@yunshan.example', '010-5550-0181', '行政经理'),
      contact('赵磊', '赵先生', 'zhaolei@yunshan.example', '010-5550-0182', 'IT 主管'),
    ],
  },
  {
    key: 'jiangnan', name: '江南纺织厂', level: 'silver', domain: 'jiangnan-textile.example', phone: '0512-5550-0190', address: '苏州市吴中区纺园路 28 号', language: 'zh',
    contacts: [contact('孙强', '孙先生', 'sunqiang@jiangnan-textile.example', '0512-5550-0191', '设备科长')],
  },
  {
    key: 'haiwan', name: '海湾大酒店', level: 'gold', domain: 'haiwan-hotel.example', phone: '0532-5550-0200', address: '青岛市市南区海湾路 1 号', language: 'zh',
    contacts: [contact('周婷', '周女士', 'zhouting@haiwan-hotel.example', '0532-5550-0201', '客房部经理')],
  },
  {
    key: 'renhe', name: '仁和医院', level: 'gold', domain: 'renhe-hospital.example', phone: '021-5550-0210', address: '上海市静安区仁和路 99 号', language: 'zh',
    contacts: [contact('吴敏', '吴女士', 'wumin@renhe-hospital.example', '021-5550-0211', '后勤主任')],
  },
  {
    key: 'qingniao', name: '青鸟物流', level: 'standard', domain: 'qingniao.example', phone: '020-5550-0220', address: '广州市白云区仓储路 5 号', language: 'zh',
    contacts: [contact('黄勇', '黄先生', 'huangyong@qingniao.example', '020-5550-0221', '仓库主管')],
  },
  {
    key: 'shuxiang', name: '书香中学', level: 'standard', domain: 'shuxiang-school.example', phone: '028-5550-0230', address: '成都市武侯区书香街 12 号', language: 'zh',
    contacts: [contact('林静', '林老师', 'linjing@shuxiang-school.example', '028-5550-0231', '总务处')],
  },
  {
    key: 'weilai', name: '味来餐饮集团', level: 'silver', domain: 'weilai-food.example', phone: '0755-5550-0240', address: '深圳市南山区味来广场', language: 'zh',
    contacts: [contact('郑凯', '郑先生', 'zhengkai@weilai-food.example', '0755-5550-0241', '运营经理')],
    sharedContacts: ['wangli@yunshan.example'],
  },
];

import type { Story } from './story';

export const CONSULTATION_ZH: readonly Story[] = [
  {
    type: 'consultation', language: 'zh', category: 'products_prices', priority: 'P3', urgency: 'normal', channel: 'form',
    title: '咨询 {count} 台{devices}的年度维保报价',
    description: '我们有 {count} 台{devices}，想签一份年度维保合同，要求{hours}小时内响应，请提供报价和服务内容。',
    lines: [
      ['agent', '{to}您好，感谢咨询。请问设备是否都在同一地址，使用年限大概多久？'],
      ['customer', '都在一个地址，最早的是四年前买的。'],
      ['note', '适用 B 类维保方案，十台以上可申请 92 折。'],
      ['agent', '报价已发到您的邮箱，三十天内有效，十台以上享受 92 折。'],
    ],
    resolution: '已发送 B 类维保方案报价，两周后由销售跟进。',
    tellings: [
      { customer: 'shuxiang', count: '16', devices: '复印机', hours: '8' },
      { customer: 'haiwan', count: '24', devices: '空调', hours: '4' },
      { customer: 'qingniao', count: '9', devices: '电动叉车', hours: '12' },
    ],
  },
  {
    type: 'consultation', language: 'zh', category: 'software', priority: 'P3', urgency: 'low', channel: 'email',
    title: '{software}能否与{other}对接',
    description: '目前{things}要在{software}和{other}里各录一遍，想了解能否自动同步，需要什么条件。',
    lines: [
      ['agent', '{to}您好，可以通过标准接口对接，默认每晚同步一次。请问对实时性有要求吗？'],
      ['customer', '最好一小时以内同步一次。'],
      ['note', '一小时一次需要走 HTTP 接口，实施约半天。'],
      ['agent', '一小时一次可以实现，实施大约半天，接口说明和报价一并发给您。'],
    ],
    resolution: '已提供两种对接方式说明和接口文档，客户内部评估中。',
    tellings: [
      { customer: 'qingniao', software: '仓储系统', other: '电商平台', things: '库存' },
      { customer: 'shuxiang', software: '教务系统', other: '家校平台', things: '课表' },
      { customer: 'weilai', software: '会员系统', other: '收银系统', things: '积分' },
    ],
  },
  {
    type: 'consultation', language: 'zh', category: 'office_machines', priority: 'P3', urgency: 'low', channel: 'portal',
    title: '{model}该用哪种{supply}',
    description: '{model}提示更换{supply}，商城里有几种型号很接近，请问哪一种合适？用兼容的会不会影响保修？',
    lines: [
      ['agent', '{to}您好，适用型号是 {number}，其他型号尺寸相近但设备无法识别。'],
      ['customer', '明白了，那兼容品牌的可以用吗？'],
      ['agent', '同型号的兼容品可以使用，不影响整机保修。'],
    ],
    resolution: '已告知适用型号和保修政策。',
    tellings: [
      { customer: 'yunshan', model: '华印 C620', supply: '墨粉盒', number: 'TN-620K' },
      { customer: 'shuxiang', model: '明视 P380', supply: '灯泡', number: 'LMP-380' },
      { customer: 'haiwan', model: '清风 KF-72', supply: '滤网', number: 'FL-72' },
    ],
  },
  {
    type: 'consultation', language: 'zh', category: 'accounts_access', priority: 'P3', urgency: 'normal', channel: 'email',
    title: '如何让{who}只查看{what}',
    description: '希望{who}能查看{what}，但不能修改，请问系统里怎么设置？是否需要另外购买账号？',
    lines: [
      ['agent', '{to}您好，可以使用“只读”角色，不占用授权数，由贵方管理员在“设置—人员”中添加。'],
      ['wait', '等待客户试用反馈'],
      ['customer', '加好了，但他们能看到所有目录，能不能只开放一个？'],
      ['agent', '可以，在该目录的“共享”里选择指定的组，取消“所有人”即可。'],
    ],
    resolution: '已说明只读角色和按目录共享的设置方法，客户确认可用。',
    tellings: [
      { customer: 'yunshan', who: '外部审计', what: '去年的凭证' },
      { customer: 'shuxiang', who: '家长代表', what: '食堂采购记录' },
      { customer: 'weilai', who: '加盟商', what: '培训资料' },
    ],
  },
];

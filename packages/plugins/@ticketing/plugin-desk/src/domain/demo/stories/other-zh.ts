import type { Story } from './story';

export const OTHER_ZH: readonly Story[] = [
  {
    type: 'other', language: 'zh', category: 'administration', priority: 'P3', urgency: 'low', channel: 'email',
    title: '申请变更{what}',
    description: '自下月一日起，我单位的{what}变更为：{value}，请从该日起使用新信息。',
    lines: [
      ['agent', '{to}您好，已收到。为安全起见，我们会按档案中的电话回拨确认。'],
      ['note', '已回拨确认，信息属实。'],
      ['agent', '变更已录入，下月一日生效。'],
    ],
    resolution: '电话核实后完成资料变更。',
    tellings: [
      { customer: 'qingniao', what: '收票邮箱', value: 'fapiao@qingniao.example' },
      { customer: 'shuxiang', what: '收货地址', value: '新校区后勤楼一层' },
      { customer: 'jiangnan', what: '单位名称', value: '名称末尾增加“（集团）”' },
    ],
  },
  {
    type: 'other', language: 'zh', category: 'administration', priority: 'P3', urgency: 'normal', channel: 'form',
    title: '补开{document}',
    description: '{who}要求提供{year}的{document}，我们这边找不到了，麻烦补发一份。',
    lines: [
      ['agent', '{to}您好，可以补发。需要电子版还是盖章的纸质版？'],
      ['customer', '需要盖章的，寄到公司就行。'],
      ['wait', '等待盖章寄出', 1],
      ['agent', '已盖章寄出，快递预计后天送达。'],
    ],
    resolution: '从档案中调出并盖章寄出，客户已签收。',
    tellings: [
      { customer: 'renhe', document: '电梯检验报告', who: '消防部门', year: '去年' },
      { customer: 'yunshan', document: '送货签收单', who: '审计', year: '上半年' },
      { customer: 'jiangnan', document: '培训证明', who: '安监部门', year: '近三年' },
    ],
  },
  {
    type: 'other', language: 'zh', category: 'administration', priority: 'P3', urgency: 'normal', channel: 'agent',
    title: '{visitor}到访登记',
    description: '客户来电：{visitor}计划{day}到我们维修中心参观，共 {count} 人，想了解如何登记和停车。',
    lines: [
      ['agent', '{to}您好，欢迎参观。请提供来访人员姓名和车牌号，我们提前登记。'],
      ['wait', '等待来访名单'],
      ['customer', '名单和车牌号已发到邮箱。'],
      ['agent', '登记完成，请从东门进入，停车位已预留。'],
    ],
    resolution: '来访登记和车位已安排，当天有专人接待。',
    tellings: [
      { customer: 'jiangnan', visitor: '设备科同事', day: '周四', count: '4' },
      { customer: 'shuxiang', visitor: '学生实践小组', day: '下周二', count: '12' },
      { customer: 'yunshan', visitor: '采购团队', day: '周五上午', count: '3' },
    ],
  },
  {
    type: 'other', language: 'zh', category: 'service_quality', priority: 'P3', urgency: 'low', channel: 'form',
    title: '表扬{who}',
    description: '{who}在处理{matter}时非常耐心，一直忙到问题解决才离开，请转达我们的感谢！',
    lines: [
      ['agent', '{to}您好，感谢您特地来信！已转达给同事和所在团队，大家都很受鼓舞。'],
    ],
    resolution: '已转达本人及团队负责人，并记入月度表扬名单。',
    tellings: [
      { customer: 'renhe', who: '上门的师傅', matter: '电梯故障' },
      { customer: 'yunshan', who: '电话客服', matter: '账号锁定' },
      { customer: 'haiwan', who: '夜班网络组', matter: '断网' },
    ],
  },
];

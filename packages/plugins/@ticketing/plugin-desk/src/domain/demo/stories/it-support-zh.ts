import type { Story } from './story';

export const IT_SUPPORT_ZH: readonly Story[] = [
  {
    type: 'it_support', language: 'zh', category: 'accounts_access', priority: 'P2', urgency: 'high', channel: 'agent',
    title: '{who}无法登录办公系统',
    description: '客户来电：{who}今天早上登录办公系统一直提示“密码错误次数过多”，确认密码没有记错。',
    lines: [
      ['note', '日志显示旧手机在用旧密码反复重试，导致账号锁定。'],
      ['agent', '{to}您好，账号已解锁。旧手机上还保存着旧密码，请在邮件设置里更新，否则会再次锁定。'],
      ['customer', '手机上改好了，现在可以登录，谢谢！'],
    ],
    resolution: '解锁账号并更新手机端保存的密码，观察两小时未再出现失败登录。',
    details: { assetNumber: '{asset}', softwareName: '办公系统' },
    findings: { errorCode: 'A-1003' },
    tellings: [
      { customer: 'yunshan', who: '新来的行政专员', asset: 'NB-0561' },
      { customer: 'qingniao', who: '仓库夜班组长', asset: 'PC-0312' },
      { customer: 'renhe', who: '药房值班人员', asset: 'PC-0788' },
    ],
  },
  {
    type: 'it_support', language: 'zh', category: 'network', priority: 'P1', urgency: 'critical', channel: 'agent',
    title: '{place}无线网络全部断开',
    description: '客户来电：{place}的无线网络从{since}开始全部连不上，有线正常。{impact}',
    lines: [
      ['agent', '{to}您好，我们正在远程检查无线控制器，请先不要重启设备。'],
      ['note', '控制器证书昨晚过期，所有接入点拒绝注册。'],
      ['agent', '原因已找到：控制器证书过期。新证书正在下发，接入点会依次恢复，大约需要二十分钟。'],
      ['customer', '已经陆续恢复了，业务也正常了。'],
    ],
    resolution: '更换无线控制器证书，全部接入点恢复在线；已把证书有效期加入月度巡检清单。',
    details: { assetNumber: '{asset}', remoteAddress: '{ip}' },
    findings: { errorCode: 'CERT-EXP', osVersion: '控制器 5.4' },
    tellings: [
      { customer: 'haiwan', place: '大堂和餐厅', since: '早上七点', impact: '客人无法上网，投诉很多。', asset: 'AC-003', ip: '203.0.113.3' },
      { customer: 'renhe', place: '门诊楼', since: '今天凌晨', impact: '移动查房车无法使用。', asset: 'AC-007', ip: '203.0.113.7' },
      { customer: 'weilai', place: '中心店', since: '十一点', impact: '点餐平板全部离线，正赶上午市。', asset: 'AC-011', ip: '203.0.113.11' },
    ],
  },
  {
    type: 'it_support', language: 'zh', category: 'software', priority: 'P2', urgency: 'normal', channel: 'email',
    title: '{software}导出报表报错',
    description: '在{software}里导出{report}时提示“数据超出范围”，上个月还可以正常导出，其他报表没有问题。',
    lines: [
      ['agent', '{to}您好，请把报错截图和导出条件发给我们。'],
      ['wait', '等待客户提供截图'],
      ['customer', '截图已发，导出条件是全部部门、本月。'],
      ['note', '有一条记录的日期录成了 2062 年，超出报表范围。'],
      ['agent', '有一条记录的日期误录为 2062 年，我们已标出，请业务部门更正后再导出。'],
    ],
    resolution: '更正错误日期后导出正常；已建议在录入界面增加日期范围校验。',
    details: { softwareName: '{software}', osVersion: '桌面版 11', assetNumber: '{asset}' },
    findings: { errorCode: 'E-4021' },
    tellings: [
      { customer: 'yunshan', software: '财务软件', report: '往来明细表', asset: 'PC-0420' },
      { customer: 'jiangnan', software: '排产系统', report: '工时汇总表', asset: 'PC-0533' },
      { customer: 'shuxiang', software: '教务系统', report: '学期成绩单', asset: 'PC-0607' },
    ],
  },
  {
    type: 'it_support', language: 'zh', category: 'devices', priority: 'P3', urgency: 'normal', channel: 'portal',
    title: '申请为{who}配置{device}',
    description: '{who}下周一入职，需要一台{device}、企业邮箱以及“{folder}”共享目录的权限。',
    lines: [
      ['agent', '{to}您好，已登记。请问需要外接显示器和扩展坞吗？'],
      ['customer', '需要一台显示器，扩展坞不用。'],
      ['wait', '设备正在安装系统', 3],
      ['agent', '设备已准备好，初始密码会随设备密封送达。'],
    ],
    resolution: '{device}已交付并签收，账号和共享权限在入职当天生效。',
    details: { softwareName: '标准办公环境' },
    findings: { assetNumber: '{asset}', osVersion: '桌面版 11' },
    tellings: [
      { customer: 'yunshan', who: '新项目经理', device: '笔记本电脑', folder: '项目资料', asset: 'NB-0602' },
      { customer: 'shuxiang', who: '新任化学老师', device: '台式电脑', folder: '教研组', asset: 'PC-0811' },
      { customer: 'weilai', who: '门店督导', device: '平板电脑', folder: '巡店记录', asset: 'TB-0097' },
    ],
  },
  {
    type: 'it_support', language: 'zh', category: 'devices', priority: 'P2', urgency: 'high', channel: 'form',
    title: '{place}的标签打印机不出纸',
    description: '{place}的标签打印机指示灯正常，电脑显示已打印，但不出标签。重启过电脑和打印机，{impact}。',
    lines: [
      ['agent', '{to}您好，请先长按走纸键，看看是否能走出一张空白标签。'],
      ['customer', '长按有反应，但走出来半张就停了。'],
      ['note', '标签尺寸校准丢失，远程重新校准即可。'],
      ['agent', '是标签尺寸校准丢失，我远程帮您重新校准，请装好标签纸稍等两分钟。'],
    ],
    resolution: '远程重新校准标签尺寸并更新驱动，连续打印二十张正常。',
    details: { assetNumber: '{asset}', osVersion: '桌面版 10' },
    findings: { softwareName: '标签打印驱动', errorCode: 'CAL-0', remoteAddress: '{ip}' },
    tellings: [
      { customer: 'qingniao', place: '分拣口', impact: '包裹堆在传送带上', asset: 'LP-016', ip: '203.0.113.116' },
      { customer: 'renhe', place: '检验科', impact: '样本无法贴条码', asset: 'LP-021', ip: '203.0.113.121' },
      { customer: 'weilai', place: '中央厨房', impact: '出餐标签打不出来', asset: 'LP-009', ip: '203.0.113.109' },
    ],
  },
];

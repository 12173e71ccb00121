export const app = {
  'sign-out': '退出登录',
  light: '浅色',
  dark: '深色',
  system: '跟随系统',
  pages: '页面',
  search: '查客户：姓名、电话、编号、设备序列号（按 / 键）',
  skip: '跳到正文',
  nowhere: '没有这个页面',
};

export const menu = {
  'desk-property': '房产与计量',
  'fee-quotes': '费用报价',
  orders: '订单与交付',
  procedures: '代办手续',
  readings: '抄表',
  'property-hand-overs': '交房',
  'billing-runs': '每月账单',
  custody: '印章与票据',
  'branch-audits': '分部巡查',
  releases: '证件发放',
  memberships: '会员',
  'customer-visits': '客户拜访',
  'my-visits': '我的上门',
  'desk-daily': '日常',
  'desk-contracts': '合同与收款',
  'desk-papers': '档案',
  'desk-leading': '管理',
  files: '档案',
  'missing-documents': '缺少文件',
  'expiring-documents': '到期文件',
  'hand-overs': '资料移交',
  loans: '档案借阅',
  complaints: '投诉',
  contracts: '合同',
  receivables: '应收款',
  payments: '收款',
  payouts: '投诉付款',
  'bank-lines': '银行流水',
  deposits: '押金',
  reports: '日报与月报',
  people: '人员',
  work: '我的工作',
  report: '登记报修',
  callbacks: '回访',
  'repair-orders': '维修单',
  customers: '客户',
  breaches: '超时记录',
  teams: '班组',
  regions: '区域',
  'dead-letters': '死信与运行',
  imports: '导入客户',
  audit: '操作记录',
};

export const lists = {
  'look-at': '查看{{what}}',
  'of-it': '相关业务',
  'read-anew': '刷新',
  again: '重试',
  none: '没有符合条件的记录',
  nothing: '还没有记录',
  waiting: '有 {{count}} 处变化，点此更新顺序',
  'no-right': '您的角色看不到这个列表',
  views: '常用筛选',
  'save-view': '保存当前筛选',
  'view-name': '名称',
  'drop-view': '删除“{{name}}”',
  clear: '清除筛选',
};

export const forms = {
  more: '更多',
  now: '现在',
  yuan: '元',
  yes: '是',
  no: '否',
  optional: '（可不填）',
  required: '请填写{{what}}',
  'add-row': '增加{{what}}',
  'remove-row': '删除这一行',
  'draft-found': '已恢复您上次没有提交的内容',
  'send-again': '再发送一次（不会重复办理）',
  leave: '取消',
};

export const refusals = {
  'who-may': '可以办理的角色：{{who}}',
  unreachable: '没有收到回应，不知道是否已办理。您填写的内容还在；再发送一次不会重复办理。',
  'changed-meanwhile':
    '您填写期间别人改动了这条记录，页面已更新为最新内容。您填写的内容还在，请核对后再提交。',
};

export const deadlines = {
  days: '{{days}}天{{hours}}小时',
  hours: '{{hours}}小时{{minutes}}分',
  minutes: '{{minutes}}分',
  left: '剩 {{time}}',
  over: '超 {{time}}',
};

export const people = {
  'also-here': '同时打开：',
  system: '系统',
  unknown: '已不在册的人员',
};

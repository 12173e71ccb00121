export const screens = {
  'person.once': '请立即记下',
  'person.once-only': '只显示这一次，关闭后无法再查看',
  'dead-letters.none': '没有死信',
  'dead-letters.what':
    '服务收到但无法生效的事件。同一记录之后的事件都在等它：排除原因后重放，或注明理由跳过。',
  'dead-letters.unreadable': '无法读取的事件',
  'audit.service': '哪个服务的记录',
  'audit.record': '粘贴记录页面的地址，或记录编号',
  'audit.how': '粘贴一条记录的页面地址：谁在何时因何改了什么，逐条列出',
  'audit.intact': '记录链完整，未被改动',
  'audit.broken': '记录链从第 {{version}} 版起不完整',
  'audit.count': '共 {{count}} 条',
  'audit.version': '版本',
  'audit.what': '做了什么',
  'audit.field': '字段',
  'audit.before': '之前',
  'audit.after': '之后',
};

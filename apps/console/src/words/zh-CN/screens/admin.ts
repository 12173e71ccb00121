export const screens = {
  'person.once': '请立即记下',
  'person.once-only': '只显示这一次，关闭后无法再查看',
  'dead-letters.none': '没有死信',
  'dead-letters.what':
    '服务收到但无法生效的事件。同一记录之后的事件都在等它：排除原因后重放，或注明理由跳过。',
  'dead-letters.unreadable': '无法读取的事件',
};

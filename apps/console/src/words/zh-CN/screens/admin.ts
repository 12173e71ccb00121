export const screens = {
  'person.once': '请立即记下',
  'person.once-only': '只显示这一次，关闭后无法再查看',
};

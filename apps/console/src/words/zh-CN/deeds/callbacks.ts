/** What each deed is called on its button. */
export const deeds = {
  'callbacks.callbacks.startCall': '开始拨打',
  'callbacks.callbacks.complete': '记录客户的回答',
  'callbacks.callbacks.attempts': '没有打通',
  'callbacks.callbacks.reschedule': '客户另约时间',
  'callbacks.callbacks.handOver': '转给别人',
  'callbacks.callbacks.skip': '不回访',
};

/** What follows from it. */
export const follows = {
  'callbacks.callbacks.startCall': '通话期间别人不会再打给这位客户',
  'callbacks.callbacks.complete': '不满意的按回答处理',
  'callbacks.callbacks.attempts': '连续多次未接通记为联系不上（CB-13）',
  'callbacks.callbacks.reschedule': '按客户说的时间再打（CB-13）',
  'callbacks.callbacks.handOver': '此客户在您名下的回访一并转交（G-01）',
  'callbacks.callbacks.skip': '不再拨打，须填理由',
};

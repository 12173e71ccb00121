/** What each deed is called on its button. */
export const deeds = {
  'console.deadLetters.replay': '重放',
  'console.deadLetters.skip': '跳过',
  'staff.me.changePassword': '修改密码',
  'staff.people.create': '新增人员',
  'staff.people.changeRegions': '更改区域',
  'staff.people.changeRoles': '更改角色',
  'staff.people.correct': '更正资料',
  'staff.people.dismiss': '离职',
  'staff.people.issueSecret': '签发新密钥',
  'staff.people.moveToTeam': '调整班组',
  'staff.people.reinstate': '复职',
  'staff.people.resetPassword': '重置密码',
  'staff.regions.create': '新增区域',
  'staff.regions.close': '关闭区域',
  'staff.regions.rename': '改名',
  'staff.regions.reopen': '重新启用',
  'staff.signingKeys.rotate': '更换签名密钥',
  'staff.teams.create': '新增班组',
  'staff.teams.changeLead': '更换组长',
  'staff.teams.changeMembers': '更改成员',
  'staff.teams.rename': '班组改名',
};

/** What follows from it. */
export const follows = {
  'console.deadLetters.replay': '原因排除后再试一次；排在后面的事件随之生效',
  'console.deadLetters.skip': '从此不再处理这一个事件，理由随死信保留',
  'staff.me.changePassword': '您在各处的登录都会结束',
  'staff.people.changeRoles': '立即生效；提升权限会告知上级',
  'staff.people.dismiss': '名下的事项退回组长，所有登录立即结束',
  'staff.people.issueSecret': '只显示这一次，旧密钥立即失效',
  'staff.people.resetPassword': '只显示这一次，登录后须修改',
};

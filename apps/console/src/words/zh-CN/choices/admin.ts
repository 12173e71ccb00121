export const choices = {
  'personStatus.active': '在职',
  'personStatus.dismissed': '离职',
  'event.kefu.staff.grant.made.v1': '授权',
  'event.kefu.staff.person.appointed.v1': '入职',
  'event.kefu.staff.person.changed.v1': '资料变更',
  'event.kefu.staff.person.dismissed.v1': '离职',
  'event.kefu.staff.region.changed.v1': '区域变更',
  'event.kefu.staff.region.opened.v1': '新区域',
  'event.kefu.staff.team.changed.v1': '班组变更',
  'event.kefu.staff.team.formed.v1': '新班组',
};

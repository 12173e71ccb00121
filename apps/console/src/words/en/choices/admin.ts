export const choices = {
  'personStatus.active': 'Working',
  'personStatus.dismissed': 'Left',
  'event.kefu.staff.grant.made.v1': 'A grant was made',
  'event.kefu.staff.person.appointed.v1': 'Appointed',
  'event.kefu.staff.person.changed.v1': 'Changed',
  'event.kefu.staff.person.dismissed.v1': 'Dismissed',
  'event.kefu.staff.region.changed.v1': 'The region changed',
  'event.kefu.staff.region.opened.v1': 'The region opened',
  'event.kefu.staff.team.changed.v1': 'The team changed',
  'event.kefu.staff.team.formed.v1': 'The team was formed',
};

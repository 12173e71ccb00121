import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';

/** Who works here, as what and where. Whoever left stays known, with the roles that they had. */
export class KeepPeople extends keepRecords('staff_record', {
  created: PersonAppointedV1,
  changed: PersonChangedV1,
  row: ({ number, roles, regionIds, teamId }) => ({
    ...{ number, roles, regionIds, teamId },
    active: true,
  }),
  then: [[PersonDismissedV1, { active: false }]],
}) {}

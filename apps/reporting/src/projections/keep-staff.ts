import {
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  RegionChangedV1,
  RegionOpenedV1,
  TeamChangedV1,
  TeamFormedV1,
} from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';

/** People by staff number, which is all that staff says of them. */
export const KeepPeople = keepRecords('person', {
  created: PersonAppointedV1,
  changed: PersonChangedV1,
  row: ({ number, roles, teamId }) => ({ number, roles, teamId, dismissed: false }),
  then: [[PersonDismissedV1, { dismissed: true }]],
});

/** An event from before names were told takes none away. */
const called = <Name>(name: Name | undefined) => (name ? { name } : {});

export const KeepTeams = keepRecords('team', {
  created: TeamFormedV1,
  changed: TeamChangedV1,
  row: ({ regionId, leadId, name }) => ({ regionId, leadId, ...called(name) }),
});

export const KeepRegions = keepRecords('region', {
  created: RegionOpenedV1,
  changed: RegionChangedV1,
  key: 'code',
  row: (said) => ({
    code: said.code,
    active: 'active' in said ? said.active : true,
    ...called(said.name),
  }),
});

import { AllowUnconfirmedCloseWhenUnreachable } from './allow-unconfirmed-close-when-unreachable.js';
import { CloseWhenCallbackCompleted } from './close-when-callback-completed.js';
import { FollowCustomerWhenMerged } from './follow-customer-when-merged.js';
import { KeepAssetsWhenTheyChange } from './keep-assets-when-they-change.js';
import { KeepCustomersWhenTheyChange } from './keep-customers-when-they-change.js';
import { KeepPersonalDataWhenItChanges } from './keep-personal-data-when-it-changes.js';
import { KeepRegionsWhenTheyChange } from './keep-regions-when-they-change.js';
import { KeepStaffWhenTheyChange } from './keep-staff-when-they-change.js';
import { KeepTeamsWhenTheyChange } from './keep-teams-when-they-change.js';
import { PutBackWhenNotSolved } from './put-back-when-not-solved.js';
import { RecordBreachWhenDeadlinePassed } from './record-breach-when-deadline-passed.js';
import { RecordNoShowWhenWindowEnds } from './record-no-show-when-window-ends.js';
import { TellLeadWhenTechnicianIsSilent } from './tell-lead-when-technician-is-silent.js';

/** What other services' events do here. */
export const eventReactions = [
  AllowUnconfirmedCloseWhenUnreachable,
  CloseWhenCallbackCompleted,
  FollowCustomerWhenMerged,
  KeepAssetsWhenTheyChange,
  KeepCustomersWhenTheyChange,
  KeepPersonalDataWhenItChanges,
  KeepRegionsWhenTheyChange,
  KeepStaffWhenTheyChange,
  KeepTeamsWhenTheyChange,
  PutBackWhenNotSolved,
];

/** What timers do here. */
export const timerReactions = [
  RecordBreachWhenDeadlinePassed,
  RecordNoShowWhenWindowEnds,
  TellLeadWhenTechnicianIsSilent,
];

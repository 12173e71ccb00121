import {
  AssetChangedV1,
  AssetRegisteredV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerChangedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { TeamChangedV1, TeamFormedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';
import { KeepStaffAndTakeFromLeavers } from './take-from-leavers.js';

/** What repairs need of customers, assets and staff. */
export const recordsOfOthers = [
  keepRecords('customer_record', {
    created: CustomerRegisteredV1,
    changed: CustomerChangedV1,
    row: ({ number, kind, regionId }) => ({ number, kind, regionId }),
  }),
  keepRecords('asset_record', {
    created: AssetRegisteredV1,
    changed: AssetChangedV1,
    row: ({ customerId, regionId, model, category, contractKind }) => ({
      ...{ customerId, regionId, model, category, contractKind },
    }),
    customer: 'customerId',
    // orders that are open go on to their end; no new one is taken
    then: [
      [AssetRetiredV1, { served: false }],
      [AssetVoidedV1, { served: false }],
    ],
  }),
  KeepStaffAndTakeFromLeavers,
  keepRecords('team_record', {
    created: TeamFormedV1,
    changed: TeamChangedV1,
    row: ({ regionId, leadId, memberIds }) => ({ regionId, leadId, memberIds }),
  }),
];

import { happened, newId } from '@kefu/kernel';
import {
  RepairOrderClosedV1,
  RepairOrderReportedV1,
  RepairOrderSignedV1,
} from '@kefu/messages-field-repair';
import { MONDAY_10 } from './paper-centre.js';

/** What field-repair says of a repair of somebody's asset. */
export interface Owner {
  readonly customerId: string;
  readonly assetId: string;
}

export const reported = ({ customerId, assetId }: Owner, number: string) =>
  happened(RepairOrderReportedV1, {
    ...{ number, customerId, assetId, regionId: 'east', model: 'KM-227', category: 'copier' },
    ...{ contractKind: 'none', channel: 'phone', faultCode: 'paper-jam' },
    ...{ reportedAt: MONDAY_10, ownerId: newId() },
  });
export const signed = ({ customerId, assetId }: Owner, signedAt = MONDAY_10) =>
  happened(RepairOrderSignedV1, {
    ...{ customerId, assetId, regionId: 'east', contractKind: 'none', technicianId: newId() },
    ...{ signer: 'customer', signedAt },
  });
export const closed = ({ customerId }: Owner) =>
  happened(RepairOrderClosedV1, {
    ...{ customerId, outcome: 'confirmed', visits: 1, firstTimeFix: true, repeats: 0, noShows: 0 },
    closedAt: MONDAY_10,
  });

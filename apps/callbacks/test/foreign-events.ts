import { happened, newId, plusMillis, type Actor, type Instant } from '@kefu/kernel';
import { CustomerChangedV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import * as repair from '@kefu/messages-field-repair';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { hours, minutes } from './a-callback.js';

const technicianId = newId();

const staffNumbers = new Map<string, string>();
const staffNumber = (who: Actor): string => {
  const number = staffNumbers.get(who.id) ?? `2${String(staffNumbers.size).padStart(4, '0')}`;
  staffNumbers.set(who.id, number);
  return number;
};

const person = (who: Actor, roles: readonly string[], regionIds: readonly string[]) => ({
  number: staffNumber(who),
  roles: [...roles],
  regionIds: [...regionIds],
});

export const appointed = (who: Actor) =>
  happened(PersonAppointedV1, person(who, who.roles, who.regions));

export const changed = (who: Actor, to: { roles?: string[]; regionIds?: string[] }) =>
  happened(PersonChangedV1, {
    ...person(who, to.roles ?? who.roles, to.regionIds ?? who.regions),
    changed: Object.keys(to),
  });

export const dismissed = (who: Actor) => happened(PersonDismissedV1, { number: staffNumber(who) });

const customerOf = (tier: 'standard' | 'vip') => ({
  number: 'K00000042',
  kind: 'person' as const,
  stage: 'existing' as const,
  tier,
  regionId: 'east',
});
export const registered = () => happened(CustomerRegisteredV1, customerOf('standard'));
export const promoted = () =>
  happened(CustomerChangedV1, { ...customerOf('vip'), changed: ['tier'] });

export interface ForeignOrder {
  readonly id: string;
  readonly customerId: string;
  readonly regionId: string;
}

export const anOrder = (regionId = 'east', customerId = newId()): ForeignOrder => ({
  id: newId(),
  customerId,
  regionId,
});

/** What field-repair says of one order; windows end `ends` after now. */
export const say = ({ customerId, regionId }: ForeignOrder, now: Instant) => {
  const window = (ends: number) => ({ from: now, to: plusMillis(now, ends) });
  const confirmedBy = newId();
  return {
    reported: () =>
      happened(repair.RepairOrderReportedV1, {
        number: 'R00000042',
        customerId,
        assetId: newId(),
        regionId,
        model: 'KM-227',
        category: 'copier',
        contractKind: 'contract',
        channel: 'phone',
        faultCode: 'paper-jam',
        reportedAt: now,
        ownerId: newId(),
      }),
    confirmed: (appointment = 1, ends = hours(1)) =>
      happened(repair.RepairOrderConfirmedV1, {
        customerId,
        regionId,
        contractKind: 'contract',
        technicianId,
        window: window(ends),
        confirmedBy,
        appointment,
      }),
    rescheduled: () =>
      happened(repair.RepairOrderRescheduledV1, {
        customerId,
        technicianId,
        window: window(minutes(30)),
        toldBy: 'customer',
        reason: 'not-at-home',
      }),
    declined: () => happened(repair.RepairOrderDeclinedV1, { technicianId, reason: 'ill' }),
    refused: () =>
      happened(repair.RepairOrderTechnicianRefusedV1, {
        customerId,
        technicianId,
        reason: 'rude',
        recordedBy: newId(),
      }),
    noShow: (who: 'technician' | 'customer' = 'technician') =>
      happened(repair.RepairOrderNoShowRecordedV1, {
        who,
        customerId,
        technicianId,
        window: window(0),
      }),
    arrived: () =>
      happened(repair.RepairOrderArrivedV1, {
        customerId,
        technicianId,
        visit: 1,
        late: false,
        arrivedAt: now,
      }),
    signed: () =>
      happened(repair.RepairOrderSignedV1, {
        customerId,
        assetId: newId(),
        regionId,
        contractKind: 'contract',
        technicianId,
        signer: 'customer',
        signedAt: now,
      }),
    asksAgain: (plan: 'CB-02' | 'CB-03' = 'CB-03') =>
      happened(repair.RepairOrderConfirmationRequestedV1, {
        ...{ customerId, regionId, plan, requestedBy: newId(), requestedAt: now },
      }),
    unsolved: () =>
      happened(repair.RepairOrderUnsolvedV1, {
        visit: 1,
        reason: 'customer-says-not-solved',
        source: 'callback',
        nextVisitBy: plusMillis(now, hours(24)),
      }),
    closed: () =>
      happened(repair.RepairOrderClosedV1, {
        customerId,
        outcome: 'unconfirmed',
        closedBy: newId(),
        visits: 1,
        firstTimeFix: true,
        repeats: 0,
        noShows: 0,
        closedAt: now,
      }),
    cancelled: () =>
      happened(repair.RepairOrderCancelledV1, {
        customerId,
        reason: 'fixed-itself',
        cancelledBy: newId(),
      }),
    voided: () =>
      happened(repair.RepairOrderVoidedV1, {
        customerId,
        reason: 'wrong-asset',
        voidedBy: newId(),
      }),
  };
};

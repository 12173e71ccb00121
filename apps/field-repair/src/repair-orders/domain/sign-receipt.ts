import { RepairOrderSignedV1 } from '@kefu/messages-field-repair';
import {
  beforeIt,
  happened,
  meetTimer,
  onItsClock,
  refusedByRule,
  type Actor,
  type Instant,
  type Refusal,
  type WorkingCalendar,
} from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { startDeadline } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { obey, type Policy } from './policies.js';
import type { Receipt, RepairOrder } from './repair-order.js';
import { isOnlyTechnician } from './sight.js';
import { arrivalOf } from './when-it-was.js';

export interface SignReceipt {
  /** Whose name is on it; `other` is anybody who is neither. */
  readonly signer: 'customer' | 'contact' | 'other';
  readonly contactId?: string | undefined;
  readonly inPerson: boolean;
  readonly signedAt: Instant;
  /** Where the paper is filed, or the picture of the signature. */
  readonly reference: string;
  /** The reference is a picture that was taken for this order. */
  readonly pictured?: boolean;
}

/** What is on record of the customer. */
export interface Signatories {
  readonly kind: 'person' | 'organisation';
  /** The registered contacts who may sign. */
  readonly contactIds: readonly string[];
}

interface Signing {
  readonly by: Actor;
  readonly order: RepairOrder;
  readonly command: SignReceipt;
  readonly customer: Signatories;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

const no = (code: string, zh: string, en: string): Refusal =>
  refusedByRule('FR-12', code, { zh, en });

const customerOrContact: Policy<Signing> = ({ command, customer }) => {
  if (customer.kind === 'person') {
    return command.signer === 'customer'
      ? undefined
      : no(
          'not-signed-by-customer',
          '回执不是客户本人签字',
          'The customer did not sign it themselves',
        );
  }
  const { signer, contactId } = command;
  return signer === 'contact' && contactId && customer.contactIds.includes(contactId)
    ? undefined
    : no(
        'not-signed-by-contact',
        '签字人不是该单位登记的联系人',
        'Who signed is no registered contact of the organisation',
      );
};

const inPerson: Policy<Signing> = ({ command }) =>
  command.inPerson ? undefined : no('not-signed-in-person', '不是当面签字', 'Not signed in person');

/** Not before the visit: the result may be entered on the next morning (FR-10). */
const afterTheRepair: Policy<Signing> = ({ order, command, now, calendar }) => {
  const arrival = arrivalOf(order);
  const { at: arrivedAt = '' } = arrival;
  if (command.signedAt <= now && command.signedAt >= arrivedAt) return undefined;
  const { zh, en } =
    command.signedAt > now
      ? { zh: '签字时间不能晚于现在', en: 'Signed in the future' }
      : beforeIt(arrival, onItsClock(arrivedAt, calendar));
  return no('signed-at-an-impossible-time', zh, en);
};

/** Whose work it is shows the signature; the paper itself is taken in by somebody else. */
const shown: Policy<Signing> = ({ by, command }) =>
  !isOnlyTechnician(by) || command.pictured
    ? undefined
    : no(
        'receipt-not-shown',
        '维修员须附客户的签名，或已签纸质回执的照片',
        'A technician shows the signature, or a photo of the signed paper',
      );

/** FR-12: the receipt counts only if the customer signed it in person. */
const receiptCounts = [customerOrContact, inPerson, shown, afterTheRepair] as const;

export const signReceipt = (
  order: RepairOrder,
  command: SignReceipt,
  customer: Signatories,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['repaired'], order.status, 'signed', 'FR-12');
  const { now, by, handbook } = context;
  const { calendar } = handbook;
  obey(receiptCounts, { by, order, command, customer, now, calendar });
  const signed = {
    signer: customer.kind === 'person' ? ('customer' as const) : ('contact' as const),
    ...(customer.kind === 'organisation' && command.contactId
      ? { contactId: command.contactId }
      : {}),
    signedAt: command.signedAt,
  };
  const receipt: Receipt = {
    ...signed,
    takenInAt: now,
    takenInBy: by.id,
    reference: command.reference,
  };
  const { customerId, assetId, regionId, contractKind } = order;
  return {
    next: { ...order, status, receipts: [...order.receipts, receipt], unreachable: undefined },
    events: [
      happened(
        RepairOrderSignedV1,
        {
          customerId,
          assetId,
          regionId,
          contractKind,
          technicianId: order.technician?.id ?? context.by.id,
          ...signed,
        },
        'FR-12',
      ),
    ],
    // With a role and with nobody in person: whoever leaves does not take it along
    timers: [meetTimer('FR-12'), startDeadline('FR-13', context, { role: 'repair-lead' })],
  };
};

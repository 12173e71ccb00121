import { toldBreach, type Role } from '@kefu/handbook';
import { happened, refusedByRule, type Happened, type Instant } from '@kefu/kernel';
import {
  ComplaintConfirmedV1,
  ComplaintDeadlineBreachedV1,
  ComplaintRecordedV1,
} from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, momentOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { noShowTold } from './no-show.js';
import { ownsAs } from './ownership.js';
import type { Channel } from './parts-of-a-complaint.js';

export interface RecordComplaint {
  readonly number: string;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  readonly regionId: string;
  readonly channel: Channel;
  readonly outsideNumber?: string | undefined;
  readonly callback?: Complaint['callback'];
  /** The order to which nobody came, where they complain of that (FR-06). */
  readonly noShowOrderId?: string | undefined;
  readonly madeAt?: Instant | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly words: string;
  readonly remedySought: string;
  readonly apologised: boolean;
}

/** What has not happened to a complaint that was just recorded. */
export const nothingYet = {
  classifications: [],
  reports: [],
  declined: [],
  investigations: [],
  findingAppeals: [],
  proposals: [],
  parties: [],
  toldParties: [],
  outsideBodyTold: [],
  payments: [],
  refusedPayouts: [],
  payees: [],
  earlierMalice: [],
  refusals: 0,
  contacts: [],
  evaluations: [],
  rests: [],
  escalations: [],
  urgings: [],
  extensions: [],
  remarks: [],
  earlierEndings: [],
} as const;

/** The first event of every complaint. */
export const recorded = (complaint: Complaint): Happened => {
  const { number, assetId, channel, callback, madeAt, receivedAt, recordedBy } = complaint;
  const said = {
    ...concernsOf(complaint),
    ...{ number, channel, madeAt, receivedAt, recordedBy },
    ...(assetId ? { assetId } : {}),
    ...(callback ? { callbackId: callback.id } : {}),
  };
  return happened(ComplaintRecordedV1, said, 'CP-01');
};

/** @throws Refusal CP-01 `apology-needed` */
export const requireApology = (apologised: boolean): void => {
  if (apologised) return;
  throw refusedByRule('CP-01', 'apology-needed', {
    zh: '受理投诉须先向客户致歉',
    en: 'The record starts with an apology to the customer',
  });
};

const everSince = { at: '1970-01-01T00:00:00.000Z', zh: '1970年', en: '1970' };

/** CP-01. Whoever records it owns it (G-01) and has passed it on; late is on record as late. */
export const recordComplaint = (
  { words, remedySought, apologised, noShowOrderId, ...command }: RecordComplaint,
  recorder: Role,
  context: ComplaintContext,
): ComplaintDecision => {
  const { now, newId, by, handbook } = context;
  requireApology(apologised);
  const receivedAt = momentOf('CP-01', command.receivedAt ?? command.madeAt, everSince, context);
  const madeAt = command.madeAt ?? receivedAt;
  momentOf('CP-01', receivedAt, { at: madeAt, zh: '客户投诉', en: 'the complaint' }, context);
  const { at: dueAt } = handbook.deadline('CP-01', receivedAt);
  const responsible = { role: recorder, personId: by.id };
  const late = { startedAt: receivedAt, dueAt, responsible };
  const breaches = now > dueAt ? [toldBreach('CP-01', late)] : [];
  const next: Complaint = {
    ...command,
    ...nothingYet,
    id: newId(),
    status: 'recorded',
    ...(noShowOrderId ? { noShow: { repairOrderId: noShowOrderId } } : {}),
    madeAt,
    receivedAt,
    recordedAt: now,
    recordedBy: by.id,
    ownerId: by.id,
    ownerAs: ownsAs(by.roles),
    said: [{ at: madeAt, words, remedySought }],
    lastWordAt: receivedAt,
    breaches,
  };
  const events = [
    recorded(next),
    ...noShowTold(next),
    ...breaches.map((breach) =>
      happened(ComplaintDeadlineBreachedV1, { ...breach, ...concernsOf(next) }, 'CP-01'),
    ),
  ];
  return decided(undefined, next, events, context);
};

/** CP-02. Not by whoever recorded it, where another manager is there to do it. */
export const confirmComplaint = (
  complaint: Complaint,
  anotherManager: boolean,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['recorded'], complaint.status, 'confirmed', 'CP-02');
  const { by } = context;
  if (complaint.said.length === 0) {
    throw refusedByRule('CP-02', 'words-needed', {
      zh: '先补记客户原话再确认',
      en: "The customer's own words are taken down first",
    });
  }
  if (by.id === complaint.recordedBy && anotherManager) {
    throw refusedByRule('CP-02', 'own-record', {
      zh: '本人登记的投诉由另一位经理确认',
      en: 'Another manager confirms what one recorded oneself',
    });
  }
  const event = { ...concernsOf(complaint), confirmedBy: by.id };
  const events = [happened(ComplaintConfirmedV1, event, 'CP-02')];
  return decided(complaint, { ...complaint, status }, events, context);
};

import { conflict, happened, requireState, type Instant } from '@kefu/kernel';
import { ComplaintTakenDownV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { noShowTold } from './no-show.js';
import { nothingYet, recorded, requireApology } from './record.js';

export interface OutOfACallback {
  readonly number: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly assetId?: string | undefined;
  readonly callbackId: string;
  readonly endedAt: Instant;
  /** Who made the call, and owes the words that they heard. */
  readonly heardBy: string;
}

/**
 * CB-12, CP-08: a customer said in a callback that they want to complain. It opens at once, with every
 * clock from the end of the call; their words did not travel and are taken down by whoever heard them.
 */
export const openFromCallback = (
  { callbackId, endedAt, heardBy, ...about }: OutOfACallback,
  context: ComplaintContext,
): ComplaintDecision => {
  const next: Complaint = {
    ...about,
    ...nothingYet,
    id: context.newId(),
    status: 'recorded',
    channel: 'callback',
    callback: { id: callbackId, endedAt },
    madeAt: endedAt,
    receivedAt: endedAt,
    recordedAt: context.now,
    recordedBy: heardBy,
    ownerId: heardBy,
    said: [],
    lastWordAt: endedAt,
    breaches: [],
  };
  return decided(undefined, next, [recorded(next)], context);
};

export interface TakenDown {
  readonly words: string;
  readonly remedySought: string;
  readonly apologised: boolean;
  readonly assetId?: string | undefined;
  readonly noShowOrderId?: string | undefined;
}

/** CP-01: what the customer said in the call stands on record, with an apology. */
export const takeDown = (
  complaint: Complaint,
  { words, remedySought, apologised, assetId, noShowOrderId }: TakenDown,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['recorded'], 'CP-01');
  if (complaint.said.length > 0) {
    throw conflict(
      'taken-down-already',
      { zh: '客户原话已有记录', en: "The customer's words stand on record already" },
      { rule: 'CP-01' },
    );
  }
  requireApology(apologised);
  const { now, by } = context;
  const next: Complaint = {
    ...complaint,
    ...(assetId ? { assetId } : {}),
    ...(noShowOrderId ? { noShow: { repairOrderId: noShowOrderId } } : {}),
    said: [{ at: complaint.madeAt, words, remedySought }],
  };
  const event = {
    ...concernsOf(complaint),
    ...(assetId ? { assetId } : {}),
    ...{ takenDownAt: now, takenDownBy: by.id },
  };
  const events = [happened(ComplaintTakenDownV1, event, 'CP-01'), ...noShowTold(next)];
  return decided(complaint, next, events, context);
};

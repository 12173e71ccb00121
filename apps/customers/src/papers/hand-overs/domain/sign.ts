import {
  HandOverOfferedV1,
  HandOverReceivedV1,
  HandOverTakenBackV1,
} from '@kefu/messages-customers';
import { conflict, happened, move, refusedByRule, whenItWas } from '@kefu/kernel';
import { meetClock } from '@kefu/handbook';
import type { HandOverContext, HandOverDecision } from './context.js';
import {
  concernsOf,
  handOverTransitions,
  type FormItem,
  type HandOver,
  type HandOverForm,
} from './hand-over.js';
import { withdrawLate } from './answer-for.js';
import { receiverOf, signsAsHolder, signsAsReceiver, startClock } from './legs.js';

export interface OfferPapers {
  readonly items: readonly FormItem[];
  readonly remark?: string | undefined;
  /** When the giver signed; now where it is not said. */
  readonly at?: string | undefined;
}

/** The holder signs the form. The papers are handed over when the receiver has signed too. */
export const offerPapers = (
  handOver: HandOver,
  { items, remark, at }: OfferPapers,
  context: HandOverContext,
): HandOverDecision => {
  const { by } = context;
  const { rule, holder } = handOver;
  const status = move(handOverTransitions, handOver.status, 'offered', rule);
  const role = signsAsHolder(holder, by);
  const signedAt = whenItWas(at, context, {
    after: { at: handOver.startedAt, zh: '交接开始', en: 'the hand-over began' },
    rule,
  });
  const given = { role, personId: by.id, at: signedAt };
  const form = { items, ...(remark ? { remark } : {}), given };
  const event = happened(
    HandOverOfferedV1,
    { ...concernsOf(handOver), fromRole: role, fromId: by.id, toRole: receiverOf(holder) },
    rule,
  );
  return { next: { ...handOver, status, form }, events: [event] };
};

/** The receiver signs: the papers are with them now, and so is the next clock; or they have arrived. */
export const receivePapers = (
  handOver: HandOver,
  at: string | undefined,
  context: HandOverContext,
): HandOverDecision => {
  const { rule, holder } = handOver;
  const { now, by, handbook } = context;
  const { form, ...rest } = offered(handOver);
  const role = signsAsReceiver(holder, by);
  if (form.given.personId === by.id) {
    throw refusedByRule(rule, 'signed-by-one', {
      zh: '交接双方须为两个人',
      en: 'Giver and receiver must be two people',
    });
  }
  const atCentre = receiverOf(holder) === 'centre';
  const status = move(handOverTransitions, handOver.status, atCentre ? 'at-centre' : 'held', rule);
  const receivedAt = whenItWas(at, context, {
    after: { at: form.given.at, zh: '移交人签字', en: 'the giver signed' },
    rule,
  });
  const received = { role, personId: by.id, at: receivedAt };
  const kept = withdrawLate(rest, { doneAt: receivedAt, now });
  const next: HandOver = {
    ...withoutWaiver(kept.next),
    status,
    holder: { role, personId: by.id },
    signed: [...handOver.signed, { ...form, received }],
  };
  const { role: fromRole, personId: fromId } = form.given;
  const event = happened(
    HandOverReceivedV1,
    { ...concernsOf(handOver), fromRole, fromId, toRole: role, toId: by.id, atCentre },
    rule,
  );
  const events = [event, ...kept.events];
  if (atCentre) return { next, events, timers: meetClock(rule) };
  const { dueAt, timer } = startClock(rule, next.holder, receivedAt, handbook);
  return {
    next: { ...next, startedAt: receivedAt, dueAt },
    events,
    timers: [...meetClock(rule), timer],
  };
};

/** The form was wrong: its giver withdraws it, or the receiver refuses it; the clock runs on. */
export const takeBack = (
  handOver: HandOver,
  { how, reason }: { readonly how: 'withdrawn' | 'refused'; readonly reason: string },
  { by }: HandOverContext,
): HandOverDecision => {
  const { rule, holder } = handOver;
  const { form: _wrong, ...rest } = offered(handOver);
  if (how === 'withdrawn') signsAsHolder(holder, by);
  else signsAsReceiver(holder, by);
  const status = move(handOverTransitions, handOver.status, 'held', rule);
  const event = happened(HandOverTakenBackV1, { ...concernsOf(handOver), how, by: by.id }, rule);
  return { next: { ...rest, status }, events: [event], reason };
};

/** @throws Refusal `wrong-state` (409) where no form is signed */
const offered = (handOver: HandOver): HandOver & { readonly form: HandOverForm } => {
  const { form, status, rule } = handOver;
  if (form) return { ...handOver, form };
  throw conflict(
    'wrong-state',
    { zh: '还没有签字的交接表单', en: 'No hand-over form is signed' },
    { rule, extra: { from: status, possible: handOverTransitions[status] } },
  );
};

/** It was for whoever held them before. */
const withoutWaiver = ({ waiver: _past, ...rest }: Omit<HandOver, 'form'>) => rest;

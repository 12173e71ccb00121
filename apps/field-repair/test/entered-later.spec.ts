import { describe, expect, it } from '@jest/globals';
import { Moment } from '@kefu/fields';
import { plusMillis, type Happened, type Instant } from '@kefu/kernel';
import { getMetadataStorage } from 'class-validator';
import * as ofPenalties from '../src/penalties/http/requests.js';
import * as penalties from '../src/penalties/domain/index.js';
import * as ofOrders from '../src/repair-orders/http/requests.js';
import * as repair from '../src/repair-orders/domain/index.js';
import { as, confirmed } from './a-penalty.js';
import {
  agent,
  type ARepairOrder,
  hours,
  lead,
  minutes,
  orderIn,
  refusalOf,
  technician,
} from './a-repair-order.js';

/** What is to come: no command says by it when something was. */
const toCome = new Set(['from', 'to', 'nextVisitAt']);

class OneMoment {
  @Moment() one!: string;
}
const momentsOf = (of: object): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(of as new () => object, '', false, false)
    .filter(({ name }) => name === momentCheck)
    .map(({ propertyName }) => propertyName);
const momentCheck = getMetadataStorage()
  .getTargetValidationMetadatas(OneMoment, '', false, false)
  .map(({ name }) => name)[0];

/** Each field of a command in which people say when something was: `RescheduleRequest.at`. */
const asked = Object.entries({ ...ofOrders, ...ofPenalties }).flatMap(([name, request]) =>
  typeof request === 'function' && name.endsWith('Request')
    ? momentsOf(request)
        .filter((field) => !toCome.has(field))
        .map((field) => `${name}.${field}`)
    : [],
);

interface Entry {
  readonly code: string;
  /** The earliest that it can have been. */
  readonly first: Instant;
  readonly now: Instant;
  readonly enter: (at: Instant) => { readonly events: readonly Happened[] };
}

const person = { kind: 'person' as const, contactIds: [] };
const receipt = { signer: 'customer' as const, inPerson: true, reference: 'box 7' };
const impossible = 'at-an-impossible-time';

const onOrder = (
  o: ARepairOrder,
  first: Instant | undefined,
  enter: (at: Instant) => repair.RepairDecision,
  code = impossible,
): Entry => ({ code, first: first ?? '', now: o.now, enter });

/** Some time after what it follows. */
const later = (status: repair.RepairOrderStatus, by = minutes(45)) => orderIn(status).after(by);

const [toArrive, toReschedule] = [later('confirmed'), later('confirmed')];
const toBeAbsent = later('confirmed', hours(1) + minutes(30));
const [toRepair, toLeave] = [later('on-site'), later('on-site')];
const [toAsk, toSign] = [later('repaired'), later('repaired')];
const sent = ({ order }: ARepairOrder) => order.technician?.at;
const came = ({ order }: ARepairOrder) => order.visits.at(-1)?.arrivedAt;
const afterwards = plusMillis('2026-11-30T02:00:00.000Z', hours(3));

const table: Readonly<Record<string, Entry>> = {
  'EnteredRequest.at': onOrder(toArrive, sent(toArrive), (at) =>
    repair.arrive(toArrive.order, { at }, toArrive.as(technician)),
  ),
  'RescheduleRequest.at': onOrder(toReschedule, sent(toReschedule), (at) => {
    const word = { reason: 'traffic', toldBy: 'technician' as const, at };
    return repair.reschedule(toReschedule.order, word, toReschedule.as(agent));
  }),
  'CustomerAbsentRequest.at': onOrder(
    toBeAbsent,
    toBeAbsent.order.appointment?.window.from,
    (at) => {
      const evidence = { at, place: '门口', photoRef: 'p' };
      return repair.recordCustomerAbsent(toBeAbsent.order, evidence, toBeAbsent.as(technician));
    },
    'evidence-outside-window',
  ),
  'RepairedRequest.at': onOrder(toRepair, came(toRepair), (at) =>
    repair.recordRepair(toRepair.order, { resultCode: 'cleaned', at }, toRepair.as(technician)),
  ),
  'UnsolvedRequest.at': onOrder(toLeave, came(toLeave), (at) => {
    const result = { reason: 'part-missing', at, nextVisitAt: plusMillis(toLeave.now, hours(4)) };
    return repair.recordUnsolved(toLeave.order, result, toLeave.as(technician));
  }),
  'ReceiptAttemptRequest.at': onOrder(toAsk, toAsk.order.repairedAt, (at) => {
    const made = { how: 'visit', outcome: 'refused', at } as const;
    return repair.askForReceipt(toAsk.order, made, toAsk.as(technician));
  }),
  'ReceiptRequest.signedAt': onOrder(
    toSign,
    came(toSign),
    (signedAt) =>
      repair.signReceipt(toSign.order, { ...receipt, signedAt }, person, toSign.as(agent)),
    'signed-at-an-impossible-time',
  ),
  'TellPenaltyRequest.at': {
    ...{ code: impossible, first: confirmed.ruling?.at ?? '', now: afterwards },
    enter: (at) => penalties.tellPenalty(confirmed, at, as(lead, afterwards)),
  },
  'AppealPenaltyRequest.at': {
    ...{ code: impossible, first: confirmed.ruling?.at ?? '', now: afterwards },
    enter: (at) =>
      penalties.appealPenalty(confirmed, { reason: '不服', at }, as(technician, afterwards)),
  },
};

describe('what is entered after it happened, in every command that takes when it was', () => {
  it('G-01 is told of each such field of each request', () => {
    expect(Object.keys(table).sort()).toEqual([...asked].sort());
  });

  it.each(Object.entries(table))(
    'G-01, G-03 %s: not in the future nor before what it follows; what is written down is when it was',
    (_field, { code, first, now, enter }) => {
      expect(first < now).toBe(true);
      for (const at of [plusMillis(now, 1), plusMillis(first, -1)]) {
        expect(refusalOf(() => enter(at)).code).toBe(code);
      }
      const between = plusMillis(first, (Date.parse(now) - Date.parse(first)) / 2);
      for (const at of [first, between, now]) {
        expect(JSON.stringify(enter(at).events.map(({ data }) => data))).toContain(at);
      }
    },
  );
});

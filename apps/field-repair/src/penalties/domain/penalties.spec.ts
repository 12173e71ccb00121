import { describe, expect, it } from '@jest/globals';
import { newId, system, type Actor, type Instant } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  ARepairOrder,
  asset,
  fault,
  handbook,
  hours,
  lead,
  manager,
  orderIn,
  technician,
} from '../../../test/a-repair-order.js';
import { domain as repair } from '../../repair-orders/index.js';
import {
  appealed,
  as,
  complained,
  confirmed,
  counted,
  director,
  facts,
  generalManager,
  ground,
  inState,
  kefu,
  missedAt,
  of,
  proposed,
} from '../../../test/a-penalty.js';
import * as penalties from './index.js';
import { penaltyTransitions, type Penalty, type PenaltyStatus } from './index.js';

describe('FR-06 a penalty', () => {
  it('goes from hand to hand, and is stuck in no state', () => {
    const faults = faultsOfLifeCycle<PenaltyStatus>({
      transitions: penaltyTransitions,
      first: ['proposed'],
      ends: ['overturned'],
      rests: ['confirmed', 'dropped', 'upheld', 'withdrawn'],
      others: ['withdraw', 'hearComplaint'],
      table: `
                       proposed   confirmed  dropped   appealed    upheld     overturned  withdrawn
        confirm        confirmed  -          -         -           -          -           -
        drop           dropped    -          -         -           -          -           -
        costs          proposed   confirmed  -         -           -          -           -
        tell           -          confirmed  -         -           -          -           -
        appeal         -          appealed   -         -           -          -           -
        uphold         -          -          -         upheld      -          -           -
        overturn       -          -          -         overturned  -          -           -
        withdraw       withdrawn  withdrawn  -         withdrawn   withdrawn  -           -
        hearComplaint  proposed   proposed   proposed  appealed    upheld     overturned  proposed`,
      verbs: {
        confirm: (status) => penalties.confirmPenalty(inState[status], '是', as(manager)),
        drop: (status) => penalties.dropPenalty(inState[status], '否', as(manager)),
        costs: (status) => penalties.recordCosts(inState[status], [], as(manager)),
        tell: (status) => penalties.tellPenalty(inState[status], undefined, as(lead)),
        appeal: (status) => penalties.appealPenalty(inState[status], { reason: '否' }, as(lead)),
        uphold: (status) =>
          penalties.rulePenaltyAppeal(inState[status], 'upheld', '是', as(director)),
        overturn: (status) =>
          penalties.rulePenaltyAppeal(inState[status], 'overturned', '否', as(director)),
        withdraw: (status) => penalties.withdraw(inState[status], 'no-show-withdrawn'),
        hearComplaint: (status) => penalties.hearMore(inState[status], complained, [], kefu),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['the first', [], 'minor', 1],
    ['the second', ['2026-11-01T01:00:00.000Z'], 'serious', 3],
    ['the third', ['2026-09-01T01:00:00.000Z', '2026-11-01T01:00:00.000Z'], 'grave', 6],
    ['one more', Array<Instant>(5).fill('2026-11-01T01:00:00.000Z'), 'grave', 6],
    ['the first day of the period counts', ['2026-08-29T16:00:00.000Z'], 'serious', 3],
    ['the day before it does not', ['2026-08-29T15:59:59.999Z'], 'minor', 1],
    ['what comes later does not', ['2026-11-30T01:00:00.001Z'], 'minor', 1],
  ])('is minor, serious or grave by count: %s', (_what, before, degree, points) => {
    const { next } = penalties.propose(ground, of, counted(...before), kefu);
    expect(next).toMatchObject({ degree, points });
    expect(next.weighing.count).toBe(next.weighing.counted.length + 1);
  });

  it('is raised by one by a complaint, up to grave, and says which no-shows it counted', () => {
    const earlier = counted('2026-11-01T01:00:00.000Z');
    expect(penalties.propose(complained, of, [], kefu).next.degree).toBe('serious');
    const { next, events } = penalties.propose(complained, of, earlier, kefu);
    expect(next).toMatchObject({ degree: 'grave', weighing: { degreeByCount: 'serious' } });
    expect(next.weighing.counted).toEqual(earlier);
    expect(events[0]?.data).toMatchObject({ degree: 'grave', points: 6, count: 2 });
    const many = counted(...Array<Instant>(3).fill('2026-11-01T01:00:00.000Z'));
    expect(penalties.propose(complained, of, many, kefu).next.degree).toBe('grave');
  });

  it('of two at the same moment counts one for the other alone', () => {
    const [first, second] = [newId(), newId()].sort();
    const both = [first, second].map((id = '') => ({ penaltyId: id, number: id, missedAt }));
    const countOf = (id = '') => penalties.weigh({ id, ...ground }, both, handbook).weighing.count;
    expect([countOf(first), countOf(second)]).toEqual([1, 2]);
  });

  it('is decided by the manager or the director, and by nobody on their own', () => {
    const own = as({ ...manager, id: technician.id });
    for (const decide of [penalties.confirmPenalty, penalties.dropPenalty]) {
      expect(refused(() => decide(proposed, '没有', own))).toBe('FR-06 own-penalty');
    }
    expect(refused(() => penalties.recordCosts(proposed, [], own))).toBe('FR-06 own-penalty');
    const above = as({ ...director, id: technician.id });
    expect(refused(() => penalties.rulePenaltyAppeal(appealed, 'overturned', '没有', above))).toBe(
      'FR-06 own-penalty',
    );
  });

  it('has its appeal decided one level above who confirmed it', () => {
    const both = { ...director, id: manager.id };
    const rule = (penalty: Penalty, by: Actor) => () =>
      penalties.rulePenaltyAppeal(penalty, 'upheld', '核实', as(by));
    expect(refused(rule(appealed, both))).toBe('FR-06 own-decision');
    const takenDown = penalties.appealPenalty(confirmed, { reason: '代为' }, as(lead)).next;
    expect(refused(rule(takenDown, { ...director, id: lead.id }))).toBe('FR-06 own-decision');
    const byDirector = penalties.confirmPenalty(proposed, '是', as(director)).next;
    const against = penalties.appealPenalty(byDirector, { reason: '不服' }, as(technician)).next;
    const another = { ...director, id: newId() };
    expect(refused(rule(against, another))).toBe('FR-06 level-above-needed');
    expect(rule(against, generalManager)().next.status).toBe('upheld');
  });

  it('is appealed once, in time from when the person was told', () => {
    const told = penalties.tellPenalty(confirmed, undefined, as(lead)).next;
    expect(told.appealUntil).toBe('2026-12-07T02:00:00.000Z');
    expect(refused(() => penalties.tellPenalty(told, undefined, as(technician)))).toBe(
      'FR-06 told-already',
    );
    const appeal = (penalty: Penalty, at: Instant, said?: Instant) => () =>
      penalties.appealPenalty(penalty, { reason: '不服', at: said }, as(technician, at));
    expect(appeal(told, '2026-12-07T02:00:00.000Z')().next.status).toBe('appealed');
    const late = '2026-12-07T02:00:00.001Z';
    expect(refused(appeal(told, late))).toBe('FR-06 too-late-to-appeal');
    expect(appeal(told, late, '2026-12-01T00:00:00.000Z')().next.status).toBe('appealed');
    expect(appeal(confirmed, '2027-06-01T00:00:00.000Z')().next.status).toBe('appealed');
    for (const at of ['2026-11-29T00:00:00.000Z', '2026-12-09T00:00:00.000Z']) {
      expect(refused(appeal(told, late, at))).toBe('FR-06 at-an-impossible-time');
      expect(refused(() => penalties.tellPenalty(confirmed, at, as(lead)))).toBe(
        'FR-06 at-an-impossible-time',
      );
    }
  });

  it('that is proposed anew is appealed again only where nobody had decided the appeal', () => {
    const anew = (penalty: Penalty) => {
      const gone = penalties.withdraw(penalty, 'nothing-came-of-it').next;
      const { next } = penalties.hearMore(gone, complained, [], kefu);
      return penalties.confirmPenalty(next, '是', as(manager)).next;
    };
    expect(anew(appealed).appeal).toBeUndefined();
    const again = anew(inState.upheld);
    const appeal = () => penalties.appealPenalty(again, { reason: '再次' }, as(technician));
    expect(refused(appeal)).toBe('FR-06 appealed-already');
  });

  it('holds what it cost against the person, to the cent, who is told of it anew', () => {
    const told = penalties.tellPenalty(confirmed, undefined, as(lead)).next;
    const costs = ['0.10', '0.20', '9999999.99'].map((amount) => ({ what: '再次上门', amount }));
    const { next, events } = penalties.recordCosts(told, costs, as(manager));
    expect(events[0]?.data).toMatchObject({ costs: '10000000.29' });
    expect([next.costs, next.toldAt, next.appealUntil]).toEqual([costs, undefined, undefined]);
  });

  it('that was confirmed comes to less when another counts no more, and never to more', () => {
    const earlier = counted('2026-11-01T01:00:00.000Z');
    const serious = penalties.propose(ground, of, earlier, kefu).next;
    const stands = penalties.confirmPenalty(serious, '是', as(manager)).next;
    const less = penalties.reweigh(stands, [], handbook);
    expect([less.next.degree, facts(less)]).toEqual(['minor', ['reweighed']]);
    const more = penalties.reweigh(confirmed, earlier, handbook);
    expect([more.next.degree, facts(more)]).toEqual(['minor', []]);
    expect(penalties.reweigh(proposed, earlier, handbook).next.degree).toBe('serious');
  });

  it('is decided anew when the customer complains afterwards, once', () => {
    const anew = penalties.hearMore(confirmed, complained, [], kefu);
    expect(anew.next).toMatchObject({ status: 'proposed', degree: 'serious', ruling: undefined });
    expect(facts(anew)).toEqual(['proposed']);
    const again = penalties.confirmPenalty(anew.next, '是', as(manager)).next;
    const second = { ...complained, complaintIds: [newId(), newId()] };
    const heard = penalties.hearMore(again, second, [], kefu);
    expect([heard.next.status, heard.next.complaintIds.length]).toEqual(['confirmed', 2]);
  });

  it('G-05 keeps no words of an erased customer', () => {
    const all = { ...inState.upheld, costs: [{ what: '王一家', amount: '1.00' }] };
    const text = JSON.stringify(penalties.forgetCustomer(all));
    for (const words of ['王一家', '未告知客户', '已电话告知', '核实'])
      expect(text).not.toContain(words);
    expect(penalties.forgetCustomer(all)).toMatchObject({ status: 'upheld', degree: 'minor' });
  });
});

describe('FR-06 what an order says of its no-shows', () => {
  const missed = () => {
    const o = orderIn('confirmed').after(hours(2));
    return o.take(repair.recordTechnicianNoShow(o.order, o.as(system('FR-05'))));
  };
  const repeats = (o: ARepairOrder) =>
    o.take(repair.reportAgain(o.order, fault, asset, o.as(lead)));
  const complains = (o: ARepairOrder) => {
    const said = { complaintId: newId(), madeAt: o.now };
    return o.take(repair.noShowComplainedOf(o.order, said, o.as(system('FR-06'))));
  };
  const because = (o: ARepairOrder) =>
    penalties.groundsOf(o.order).map((one) => [one.place, ...one.because]);

  it('is nothing while nothing came of it, nor of a report within the window', () => {
    expect(because(missed())).toEqual([]);
    const early = repeats(orderIn('confirmed').after(hours(1)));
    early.after(hours(1));
    early.take(repair.recordTechnicianNoShow(early.order, early.as(system('FR-05'))));
    expect(because(early)).toEqual([]);
  });

  it('is a ground once the customer reports again or complains, or does both', () => {
    expect(because(repeats(missed()))).toEqual([[0, 'repeat-report']]);
    expect(because(complains(missed()))).toEqual([[0, 'complaint']]);
    expect(because(complains(repeats(missed())))).toEqual([[0, 'repeat-report', 'complaint']]);
  });

  it('is found as well where the report came before the timer', () => {
    const o = repeats(orderIn('confirmed').after(hours(2)));
    expect(because(o)).toEqual([]);
    o.take(repair.recordTechnicianNoShow(o.order, o.as(system('FR-05'))));
    expect(because(o)).toEqual([[0, 'repeat-report']]);
  });

  it('is about the repair, and no ground, once somebody came', () => {
    const o = missed().after(hours(1)).arrive();
    o.after(hours(1));
    expect(because(repeats(o))).toEqual([]);
  });

  it('is no ground when the no-show was none, or the customer was not there', () => {
    const o = repeats(missed());
    o.take(repair.withdrawNoShow(o.order, { reason: 'was-there' }, o.as(lead)));
    expect(because(o)).toEqual([]);
    const absent = orderIn('confirmed').after(hours(1.5));
    const seen = { at: absent.now, place: '门口', photoRef: 'photo-1' };
    absent.take(repair.recordCustomerAbsent(absent.order, seen, absent.as(technician)));
    expect(because(repeats(absent.after(hours(2))))).toEqual([]);
  });
});

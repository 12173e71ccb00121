import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CallbackCareCompletedV1,
  CallbackCareDeadlineBreachedV1,
  CallbackCareScheduledV1,
  CallbackDeadlineBreachedV1,
  CallbackRescheduledV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import {
  HandOverDeadlineBreachedV1,
  LoanDeadlineBreachedV1,
  LoanReturnedV1,
  VisitDeadlineBreachedV1,
} from '@kefu/messages-customers';
import { newId } from '@kefu/kernel';
import { readBreaches, readDigest } from '../src/breaches/read-breaches.js';
import { readRecords } from '../src/figures/index.js';
import { day, lead, repaired, team, technician } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Call, Order, Speaking, type Said } from './events-of-others.js';

let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-24', '12:00'));
});
afterEach(() => listening.close());

describe('RP-06 breaches', () => {
  it('RP-06 counts by rule, person and team, where the limit passed', async () => {
    const order = new Order()
      .reported(at(day, '09:00'))
      .breached('FR-02', at(day, '09:05'))
      .breached('FR-03', at(day, '09:15'), lead, team);
    const again = new Order()
      .reported(at(day, '10:00'))
      .breached('FR-03', at(day, '10:20'), lead, team);
    const call = new Call(order).scheduled(at(day, '09:30'));
    call.say(CallbackDeadlineBreachedV1, at(day, '18:00'), {
      ...call.about,
      ...{ rule: 'CB-03', startedAt: at(day, '09:30'), dueAt: at(day, '18:00') },
      ...{ responsibleRole: 'agent', escalatedTo: 'manager' },
    });
    await listening.hear(order.said, again.said, call.said);
    const { figures, breaches, by } = await listening.day(day);
    expect(figures['breaches']).toEqual({ count: 4 });
    expect(breaches.rule).toEqual([
      { key: 'CB-03', count: 1 },
      { key: 'FR-02', count: 1 },
      { key: 'FR-03', count: 2 },
    ]);
    expect(breaches.person).toEqual([
      { key: lead, count: 2 },
      { key: null, count: 2 },
    ]);
    expect(by.team.find(({ key }) => key === team)?.figures['breaches']).toEqual({ count: 2 });
  });
});

describe('RP-06 every deadline that is missed', () => {
  const missed = (time: string, responsibleId?: string) => ({
    ...{ startedAt: at(day, '08:00'), dueAt: at(day, time), escalatedTo: 'manager' as const },
    ...{ responsibleRole: 'clerk', ...(responsibleId ? { responsibleId } : {}) },
  });

  it('RP-06 counts visits, hand-overs and loans too, and each opens to its record', async () => {
    const customerId = newId();
    const visit = new Speaking('customers').say(VisitDeadlineBreachedV1, at(day, '09:00'), {
      ...{ rule: 'CU-11', customerId, tier: 'key', regionId: 'west', ...missed('09:00', lead) },
    });
    const papers = { customerId, fileId: newId(), points: 1 };
    const handOver = new Speaking('customers').say(HandOverDeadlineBreachedV1, at(day, '10:00'), {
      ...{ rule: 'CU-03', ...papers, charged: true, ...missed('10:00', 'someone@elsewhere') },
    });
    const waived = new Speaking('customers').say(HandOverDeadlineBreachedV1, at(day, '10:30'), {
      ...{ rule: 'CU-04', ...papers, charged: false, ...missed('10:30', lead) },
    });
    const loan = new Speaking('customers').say(LoanDeadlineBreachedV1, at(day, '11:00'), {
      ...{ rule: 'CU-08', subject: 'file', subjectId: newId(), ...missed('11:00') },
    });
    await listening.hear(visit.said, handOver.said, waived.said, loan.said, visit.said);
    const { figures, breaches } = await listening.day(day);
    expect(figures['breaches']).toEqual({ count: 4 });
    expect(breaches.person).toEqual([
      { key: lead, count: 1 },
      { key: null, count: 3 },
    ]);
    const { from, to } = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, { from, to }, undefined, 10);
    expect(all.map(({ id, subject, rule }) => [id, subject, rule])).toEqual([
      [loan.id, 'loan', 'CU-08'],
      [waived.id, 'hand-over', 'CU-04'],
      [handOver.id, 'hand-over', 'CU-03'],
      [visit.id, 'visit', 'CU-11'],
    ]);
    const records = { figure: 'breaches', rule: 'CU-11' };
    const source = listening.days.boundsOf(day);
    const [record] = await readRecords(listening.database, source, records, undefined, 5);
    expect(record).toMatchObject({ subjectId: visit.id, regionId: 'west', personId: lead });
  });

  it('RP-06 reminds every day of what was missed and still lies there, with its age', async () => {
    const order = new Order().reported(at(day, '09:00')).breached('FR-02', at(day, '09:05'));
    const done = new Order()
      .reported(at(day, '09:00'))
      .breached('FR-02', at(day, '09:05'))
      .notified(at(day, '09:30'));
    const loan = new Speaking('customers').say(LoanDeadlineBreachedV1, at(day, '11:00'), {
      ...{ rule: 'CU-08', subject: 'file', subjectId: newId(), ...missed('11:00') },
    });
    await listening.hear(order.said, done.said.toReversed(), loan.said);
    const digest = async (date: string) =>
      (
        await readDigest(listening.database, {
          ...listening.days.boundsOf(date),
          escalatedTo: 'manager',
        })
      ).map(({ rule, count, open, ageDays }) => [rule, count, open, ageDays]);
    expect(await digest(day)).toEqual([
      ['FR-02', 2, 1, 0],
      ['CU-08', 1, 1, 0],
    ]);
    const friday = '2026-11-27';
    expect(await digest(friday)).toEqual([
      ['CU-08', 1, 1, 4],
      ['FR-02', 1, 1, 4],
    ]);
    const subject = { subject: 'file' as const, subjectId: newId(), borrowerId: lead };
    await listening.hear(
      order.notified(at(friday, '10:00')).said,
      loan.say(LoanReturnedV1, at(friday, '11:00'), subject).said,
    );
    expect(await digest(friday)).toEqual([
      ['CU-08', 1, 0, 4],
      ['FR-02', 1, 0, 4],
    ]);
    expect(await digest('2026-11-28')).toEqual([]);
  });
});

describe('RP-02 callbacks', () => {
  it('RP-02 has the mean of each dimension, with the technician who was there', async () => {
    const order = repaired('09:00', '12:00');
    // Callbacks may be heard of before the order that they are about
    await listening.hear(
      new Call(order)
        .scheduled(at(day, '13:00'))
        .completed(at(day, '14:00'), { overall: 5, effect: 4 }).said,
      new Call(order).scheduled(at(day, '13:00')).completed(at(day, '15:00'), { overall: 2 }, true)
        .said,
      order.said,
    );
    const { figures, by } = await listening.day(day);
    expect(figures['satisfaction-overall']).toEqual({ count: 2, average: 3.5 });
    expect(figures['satisfaction-effect']).toEqual({ count: 1, average: 4 });
    expect(figures['satisfaction-attitude']).toEqual({ count: 0, average: null });
    expect(figures['callbacks-dissatisfied']).toEqual({ count: 1 });
    const theirs = by.technician.find(({ key }) => key === technician);
    expect(theirs?.figures['satisfaction-overall']).toEqual({ count: 2, average: 3.5 });
  });

  it('RP-02 a 7DC that was made late counts as due, as completed and as a breach of CB-04', async () => {
    const call = new Speaking('callbacks');
    const of = { plan: 'CB-04', customerId: newId(), regionId: 'east', orderId: newId() };
    const dueAt = at(day, '00:00');
    const missed = { rule: 'CB-04', startedAt: dueAt, dueAt: at(day, '11:00') };
    call
      .say(CallbackCareScheduledV1, at('2026-11-20', '09:00'), { ...of, dueAt, breachAt: dueAt })
      .say(CallbackCareDeadlineBreachedV1, at(day, '11:00'), {
        ...{ ...of, ...missed, responsibleRole: 'agent', escalatedTo: 'manager' },
      })
      .say(CallbackCareCompletedV1, at(day, '12:00'), {
        ...{ ...of, scores: { overall: 2 }, dissatisfied: true, wantsToComplain: false },
        ...{ completedBy: newId(), completedAt: at(day, '12:00') },
      });
    await listening.hear(call.said);
    const { figures, breaches } = await listening.day(day);
    expect(figures['callbacks-due']).toEqual({ count: 1 });
    expect(figures['callbacks-completed']).toEqual({ count: 1 });
    expect(figures['callbacks-dissatisfied']).toEqual({ count: 1 });
    expect(breaches.rule).toEqual([{ key: 'CB-04', count: 1 }]);
    const bounds = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, bounds, undefined, 10);
    expect(all).toMatchObject([{ subject: 'callback', settledAt: at(day, '12:00') }]);
  });

  it('RP-02 counts a callback as due once, where it first fell due', async () => {
    const order = new Order().reported(at(day, '08:00'));
    const due = at(day, '14:00');
    const plain = new Call(order).scheduled(at(day, '09:00'), due).completed(at(day, '15:00'), {});
    const moved = new Call(order).scheduled(at(day, '09:00'), due);
    moved.say(CallbackRescheduledV1, at(day, '15:00'), {
      ...moved.about,
      dueAt: at('2026-11-24', '10:00'),
    });
    const movedBefore = new Call(order).scheduled(at(day, '09:00'), due);
    movedBefore.say(CallbackRescheduledV1, at(day, '10:00'), {
      ...movedBefore.about,
      dueAt: at('2026-11-24', '10:00'),
    });
    const calledOff = new Call(order).scheduled(at(day, '09:00'), due);
    calledOff.say(CallbackSkippedV1, at(day, '12:00'), { ...calledOff.about, reason: 'cancelled' });
    const unreachable = new Call(order).scheduled(at(day, '09:00'), due);
    unreachable.say(CallbackUnreachableV1, at(day, '17:00'), {
      ...unreachable.about,
      attempts: 3,
      days: 2,
    });
    const all = [plain, moved, movedBefore, calledOff, unreachable];
    await listening.hear(order.said, ...all.map(({ said }) => said));
    const today = await listening.day(day);
    expect(today.figures['callbacks-due']).toEqual({ count: 3 });
    expect(today.figures['callbacks-completed']).toEqual({ count: 1 });
    expect(today.figures['callbacks-unreachable']).toEqual({ count: 1 });
    expect((await listening.day('2026-11-24')).figures['callbacks-due']).toEqual({ count: 1 });
  });
});

describe('RP-01 however events come', () => {
  const story = (): Said[][] => [
    repaired('08:00', '09:30').said,
    repaired('08:10', '19:30', { region: 'west' }).breached('FR-03', at(day, '08:30'), lead, team)
      .said,
    new Order().reported(at(day, '12:00')).cancelled(at(day, '12:30')).said,
  ];

  it('RP-01 is the same when every event comes twice', async () => {
    const [said] = [story()];
    await listening.hear(...said);
    const once = await listening.day(day);
    await listening.hear(...said, ...said);
    expect(await listening.day(day)).toEqual(once);
    expect(once.figures['reported']).toEqual({ count: 3 });
  });

  it('RP-01 is the same when events come in reverse order', async () => {
    const said = story();
    await listening.hear(...said.map((own) => own.toReversed()));
    const section = await listening.day(day);
    expect(section.figures['time-to-close']).toEqual({ count: 2, median: 385, p90: 680 });
    expect(section.figures['reported']).toEqual({ count: 3 });
    expect(await listening.database.query('SELECT 1 FROM parked')).toEqual([]);
  });

  it('RP-01 opens each figure to the records behind it, page by page', async () => {
    await listening.hear(...story());
    const source = listening.days.boundsOf(day);
    const filter = { figure: 'reported' };
    const [first, second] = await readRecords(listening.database, source, filter, undefined, 1);
    expect([first?.at, second?.at]).toEqual([at(day, '08:00'), at(day, '08:10')]);
    const rest = await readRecords(listening.database, source, filter, first, 10);
    expect(rest.map((record) => record.at)).toEqual([at(day, '08:10'), at(day, '12:00')]);
    const west = { figure: 'breaches', regions: ['west'], team, person: lead, rule: 'FR-03' };
    expect(await readRecords(listening.database, source, west, undefined, 10)).toHaveLength(1);
    const open = { figure: 'open-at-day-end', technician: 'none' };
    expect(await readRecords(listening.database, source, open, undefined, 10)).toEqual([]);
  });
});

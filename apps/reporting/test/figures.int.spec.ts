import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  RepairOrderDeclinedV1,
  RepairOrderRepeatReportedV1,
  RepairOrderTechnicianRefusedV1,
} from '@kefu/messages-field-repair';
import { counts, day, lead, other, otherTeam, repaired, team, technician } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Order } from './events-of-others.js';

let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-24', '12:00'));
});
afterEach(() => listening.close());

describe('RP-03 counts', () => {
  it('RP-03 counts what was reported, closed, cancelled and unsolved, and what is open', async () => {
    const order = new Order().reported(at(day, '09:00'));
    order.say(RepairOrderRepeatReportedV1, at(day, '09:30'), {
      ...{ customerId: order.customerId, assetId: order.assetId, repeat: 1, channel: 'phone' },
      ...{ faultCode: 'paper-jam', reportedAt: at(day, '09:30'), takenBy: newId() },
    });
    const unsolved = new Order().reported(at(day, '10:00')).unsolved(at(day, '11:00'), technician);
    const unconfirmed = new Order()
      .reported(at(day, '10:00'))
      .closed(at(day, '18:00'), 'unconfirmed');
    await listening.hear(
      order.said,
      unsolved.said,
      unconfirmed.said,
      repaired('08:00', '16:00').said,
      new Order().reported(at(day, '12:00')).cancelled(at(day, '12:30')).said,
    );
    expect(counts(await listening.day(day))).toEqual({
      reported: 5,
      'repeat-reports': 1,
      signed: 1,
      closed: 2,
      'closed-unconfirmed': 1,
      cancelled: 1,
      unsolved: 1,
      'open-at-day-end': 2,
      'time-to-notify': 1,
      'time-to-dispatch': 1,
      'time-to-arrive': 1,
      'time-to-close': 2,
      'first-time-fix': 1,
    });
  });

  it('RP-03 counts an order entered in error nowhere but under voided', async () => {
    const order = repaired('08:00', '09:00').breached('FR-02', at(day, '08:05'), lead, team);
    await listening.hear(order.said.slice(0, 5), order.voided(at(day, '10:00')).said.slice(5));
    await listening.hear(order.said);
    expect(counts(await listening.day(day))).toEqual({ voided: 1 });
  });

  it('RP-03 has the mean of the two in the middle as median of ten, and p90 by nearest rank, each time from the moment that it counts from', async () => {
    for (const minutes of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const order = new Order().reported(at(day, '09:00'));
      order.notified(at(day, `09:${String(minutes).padStart(2, '0')}`));
      order.dispatched(at(day, `09:${minutes * 2 + 10}`), technician, team);
      order
        .arrived(at(day, `10:${minutes + 10}`), technician)
        .closed(at(day, `12:${minutes + 10}`));
      await listening.hear(order.said);
    }
    const { figures } = await listening.day(day);
    expect(figures['time-to-notify']).toEqual({ count: 10, median: 5.5, p90: 9 });
    // 10 + 2n minutes after the report, n of them before the notice
    expect(figures['time-to-dispatch']).toEqual({ count: 10, median: 15.5, p90: 19 });
    expect(figures['time-to-arrive']).toEqual({ count: 10, median: 75.5, p90: 79 });
    expect(figures['time-to-close']).toEqual({ count: 10, median: 195.5, p90: 199 });
  });

  it.each<[number[], number | null, number | null]>([
    [[], null, null],
    [[4], 4, 4],
    [[4, 1], 2.5, 4],
    [[9, 1, 2], 2, 9],
    [[10, 1, 3, 2], 2.5, 10],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 60], 6, 10],
  ])('RP-03 of the minutes %j the median is %s and p90 is %s', async (all, median, p90) => {
    for (const minutes of all) {
      const order = new Order().reported(at(day, '09:00'));
      order.notified(at(day, minutes === 60 ? '10:00' : `09:${String(minutes).padStart(2, '0')}`));
      await listening.hear(order.said);
    }
    const { figures } = await listening.day(day);
    expect(figures['time-to-notify']).toEqual({ count: all.length, median, p90 });
  });

  it('RP-03 measures the first notice, dispatch and arrival only', async () => {
    const order = new Order()
      .reported(at(day, '09:00'))
      .notified(at(day, '09:02'))
      .notified(at(day, '09:20'))
      .dispatched(at(day, '09:22'), technician, team)
      .dispatched(at(day, '10:00'), other, team, true)
      .arrived(at(day, '10:30'), other)
      .arrived(at(day, '15:00'), other, 2);
    await listening.hear(order.said);
    const { figures } = await listening.day(day);
    expect(figures['time-to-notify']).toEqual({ count: 1, median: 2, p90: 2 });
    expect(figures['time-to-dispatch']).toEqual({ count: 1, median: 20, p90: 20 });
    expect(figures['time-to-arrive']).toEqual({ count: 1, median: 90, p90: 90 });
  });

  it('RP-03 takes first-time fixes from what customers confirmed, by what field-repair says', async () => {
    await listening.hear(
      repaired('08:00', '09:00').said,
      repaired('08:00', '09:30').said,
      new Order().reported(at(day, '08:00')).closed(at(day, '10:00'), 'confirmed', false).said,
      new Order().reported(at(day, '08:00')).closed(at(day, '10:00'), 'unconfirmed', true).said,
    );
    expect((await listening.day(day)).figures['first-time-fix']).toEqual({
      count: 3,
      share: 0.6667,
    });
  });

  it('RP-03 tells no-shows of technicians from absent customers, on the day of the window', async () => {
    const order = new Order()
      .reported(at(day, '09:00'))
      .dispatched(at(day, '09:05'), technician, team)
      .noShow('technician', at(day, '10:00'), at(day, '12:00'), technician)
      .noShow('customer', at(day, '14:00'), at(day, '16:00'), other);
    order.say(RepairOrderDeclinedV1, at(day, '17:00'), { technicianId: technician, reason: 'ill' });
    order.say(RepairOrderTechnicianRefusedV1, at(day, '18:00'), {
      ...{ customerId: order.customerId, technicianId: other, reason: 'rude', recordedBy: newId() },
    });
    await listening.hear(order.said);
    const { by } = await listening.day(day);
    const of = (key: string) =>
      counts(by.technician.find((group) => group.key === key) ?? { figures: {} });
    expect(of(technician)).toMatchObject({ 'no-shows-technician': 1, 'visits-declined': 1 });
    expect(of(other)).toEqual({ 'no-shows-customer': 1, 'technicians-refused': 1 });
  });
});

describe('RP-03 by region, team, technician and model', () => {
  it('RP-03 leaves a deed with who did it, when the order goes to somebody else later', async () => {
    const order = new Order({ region: 'west', model: 'C-7' })
      .reported(at(day, '09:00'))
      .dispatched(at(day, '09:05'), technician, team)
      .unsolved(at(day, '11:00'), technician)
      .dispatched(at(day, '11:30'), other, otherTeam, true)
      .closed(at(day, '15:00'), 'confirmed', false);
    await listening.hear(order.said, new Order({ region: 'east' }).reported(at(day, '10:00')).said);
    const { by } = await listening.day(day);
    const team1 = by.team.find(({ key }) => key === team);
    const team2 = by.team.find(({ key }) => key === otherTeam);
    expect(counts(team1 ?? { figures: {} })).toMatchObject({ unsolved: 1, 'time-to-dispatch': 1 });
    expect(counts(team2 ?? { figures: {} })).toMatchObject({ closed: 1 });
    expect(team2?.figures['unsolved']).toEqual({ count: 0 });
    expect(by.region.map(({ key, figures }) => [key, figures['reported']?.count])).toEqual([
      ['east', 1],
      ['west', 1],
    ]);
    expect(by.model.map(({ key }) => key)).toEqual(['C-7', 'MX-3110']);
  });

  it('RP-03 books a report to the team and the technician whom it first went to that day', async () => {
    const order = new Order()
      .reported(at(day, '09:00'))
      .notified(at(day, '09:03'))
      .dispatched(at(day, '09:05'), technician, team)
      .dispatched(at(day, '10:00'), other, otherTeam, true);
    const waiting = new Order()
      .reported(at(day, '23:50'))
      .dispatched(at('2026-11-24', '08:00'), technician, team);
    await listening.hear(order.said, waiting.said);
    const { by } = await listening.day(day);
    const reportedBy = (groups: typeof by.team) =>
      groups
        .filter(({ figures }) => (figures['reported']?.count ?? 0) > 0)
        .map(({ key, figures }) => [
          key,
          figures['reported']?.count,
          figures['time-to-notify']?.count,
        ]);
    expect(reportedBy(by.team)).toEqual([
      [team, 1, 1],
      [null, 1, 0],
    ]);
    expect(reportedBy(by.technician)).toEqual([
      [technician, 1, 1],
      [null, 1, 0],
    ]);
  });

  it('RP-03 gives what is open to who had it at the end of that day', async () => {
    const order = new Order()
      .reported(at(day, '09:00'))
      .dispatched(at(day, '09:05'), technician, team)
      .dispatched(at('2026-11-24', '09:00'), other, otherTeam, true);
    await listening.hear(order.said);
    const openOf = async (date: string) =>
      (await listening.day(date)).by.technician
        .filter(({ figures }) => figures['open-at-day-end']?.count === 1)
        .map(({ key }) => key);
    expect(await openOf(day)).toEqual([technician]);
    expect(await openOf('2026-11-24')).toEqual([other]);
  });

  it('RP-03 shows a region its own figures only', async () => {
    await listening.hear(
      repaired('08:00', '09:00', { region: 'east' }).said,
      repaired('08:00', '12:00', { region: 'west' }).said,
    );
    const section = await listening.day(day, ['east']);
    expect(section.figures['time-to-close']).toEqual({ count: 1, median: 60, p90: 60 });
    expect(section.by.region.map(({ key }) => key)).toEqual(['east']);
  });
});

describe('RP-03 days', () => {
  it.each([
    ['an ordinary night', '2026-11-23', '2026-11-24'],
    ['a leap day', '2028-02-28', '2028-02-29'],
    ['the end of a leap day', '2028-02-29', '2028-03-01'],
    ['the end of the year', '2026-12-31', '2027-01-01'],
  ])('RP-03 books an order that spans %s on both days', async (_what, evening, morning) => {
    const order = new Order()
      .reported(at(evening, '23:59'))
      .notified(at(morning, '00:00'))
      .closed(at(morning, '00:29'));
    await listening.hear(order.said);
    expect(counts(await listening.day(evening))).toEqual({ reported: 1, 'open-at-day-end': 1 });
    const next = await listening.day(morning);
    expect(counts(next)).toEqual({
      'time-to-notify': 1,
      closed: 1,
      'time-to-close': 1,
      'first-time-fix': 1,
    });
    expect(next.figures['time-to-close']).toEqual({ count: 1, median: 30, p90: 30 });
  });

  it('RP-03 shows an empty day as zeros, and nothing as measured', async () => {
    const { figures, by, breaches } = await listening.day(day);
    expect(counts({ figures })).toEqual({});
    expect(figures['time-to-close']).toEqual({ count: 0, median: null, p90: null });
    expect(figures['first-time-fix']).toEqual({ count: 0, share: null });
    expect(Object.values(by).flat()).toEqual([]);
    expect(breaches).toEqual({ rule: [], person: [] });
  });

  it('RP-03 goes by when the customer signed, not by when it was entered', async () => {
    const order = new Order().reported(at(day, '09:00'));
    order.signed(at(day, '23:00'), technician, at('2026-11-24', '08:10'));
    await listening.hear(order.said);
    expect((await listening.day(day)).figures['signed']).toEqual({ count: 1 });
  });
});

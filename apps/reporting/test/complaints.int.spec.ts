import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { paretoOf, readRecords, readSection } from '../src/figures/index.js';
import { counts, day } from './a-day.js';
import { Complaint } from './a-complaint.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Order } from './events-of-others.js';

const next = '2026-11-24';
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

/** A complaint that went well, closed by the word of its customer. */
const settled = (from: string, to: string, cost: string, cause = 'part-defect'): Complaint =>
  new Complaint()
    .recorded(at(day, from))
    .confirmed(at(day, from))
    .classified(at(day, from), 'quality')
    .assigned(at(day, from), 'technical')
    .investigated(at(day, from), cause)
    .proposed(at(day, from), cost)
    .accepted(at(day, to))
    .evaluated(at(day, to), 5)
    .closed(at(day, to), cost);

describe('RP-04 counts', () => {
  it('RP-04 counts what came in, how it ended and what is open', async () => {
    await listening.hear(
      settled('09:00', '15:00', '100.00').said,
      new Complaint().recorded(at(day, '10:00')).said,
      new Complaint().recorded(at(day, '10:00')).withdrawn(at(day, '11:00')).said,
      new Complaint()
        .recorded(at(day, '11:00'))
        .confirmed(at(day, '11:30'))
        .classified(at(day, '12:00'), 'service', 'major', 'malicious')
        .classified(at(day, '12:10'), 'service', 'crisis', 'malicious').said,
      new Complaint().recorded(at(day, '08:00')).closed(at(day, '18:00'), '0.00', 3, 'unconfirmed')
        .said,
    );
    const { figures, by } = await listening.day(day);
    expect(counts({ figures })).toEqual({
      'complaints-received': 5,
      'complaints-handled': 5,
      'complaints-closed': 2,
      'complaints-unconfirmed': 1,
      'complaints-withdrawn': 1,
      'complaints-malicious': 1,
      'complaints-open': 2,
      'complaints-cause-found': 1,
      'complaints-proposed': 1,
      'complaints-time-to-close': 2,
      'complaints-rounds': 2,
      'complaints-cost': 2,
      'complaints-compensation-granted': 1,
      'complaints-satisfied': 1,
      'complaints-score': 1,
    });
    // Confirmed, or over: all but the one that nobody looked at
    expect(figures['complaints-handled']).toEqual({ count: 5, share: 0.8 });
    expect(figures['complaints-time-to-close']).toEqual({ count: 2, median: 0.33, p90: 0.42 });
    expect(figures['complaints-rounds']).toEqual({ count: 2, average: 2 });
    expect([by.team, by.technician, by.model]).toEqual([[], [], []]);
  });

  it('RP-04 counts a complaint entered in error nowhere but under voided (G-03)', async () => {
    const complaint = settled('09:00', '10:00', '5.00').breached('CP-05', at(day, '09:30'));
    await listening.hear(complaint.said);
    expect((await listening.day(day)).figures['breaches']).toEqual({ count: 1 });
    await listening.hear(complaint.voided(at(day, '11:00')).said);
    expect(counts(await listening.day(day))).toEqual({ 'complaints-voided': 1 });
  });

  it('RP-04 sums what closed complaints cost to the cent, and a second closing adds what is new', async () => {
    const again = settled('09:00', '10:00', '0.10')
      .reopened(at(day, '11:00'))
      .closed(at(next, '11:00'), '0.30', 2);
    await listening.hear(again.said, settled('09:00', '10:00', '0.20').said);
    const today = await listening.day(day);
    expect(today.figures['complaints-cost']).toEqual({ count: 2, amount: '0.30' });
    expect(today.figures['complaints-reopened']).toEqual({ count: 1 });
    expect(today.figures['complaints-open']).toEqual({ count: 1 });
    const tomorrow = await listening.day(next);
    expect(tomorrow.figures['complaints-cost']).toEqual({ count: 1, amount: '0.20' });
    // From the reopening, a day before
    expect(tomorrow.figures['complaints-time-to-close']).toEqual({ count: 1, median: 1, p90: 1 });
  });

  it('RP-09 counts a reply as satisfied that is confirmed with a score above the dissatisfied ones', async () => {
    const complaint = new Complaint().recorded(at(day, '08:00'));
    complaint.evaluated(at(day, '10:00'), 4, false).evaluated(at(day, '11:00'), 2);
    await listening.hear(complaint.evaluated(at(day, '12:00'), 3).said);
    const { figures } = await listening.day(day);
    expect(figures['complaints-satisfied']).toEqual({ count: 3, share: 0.3333 });
    expect(figures['complaints-score']).toEqual({ count: 3, average: 3 });
  });

  it('CP-08 takes the share accepted on the day of the callback from those that came out of one', async () => {
    const callback = () => new Complaint({ callbackId: newId() });
    await listening.hear(
      callback().recorded(at(day, '09:00')).accepted(at(day, '23:59')).said,
      callback().recorded(at(day, '09:00')).accepted(at(next, '00:00')).said,
      callback()
        .recorded(at(day, '09:00'))
        .accepted(at(day, '10:00'))
        .accepted(at(next, '10:00'), 2).said,
      new Complaint().recorded(at(day, '09:00')).accepted(at(day, '09:30')).said,
    );
    const { figures } = await listening.day(day);
    expect(figures['complaints-same-day']).toEqual({ count: 3, share: 0.6667 });
    expect((await listening.day(next)).figures['complaints-same-day']).toEqual({
      count: 0,
      share: null,
    });
  });
});

describe('RP-04 by what, where from and whom', () => {
  it('RP-04 counts a complaint as what it was when the day ended, whatever it becomes later', async () => {
    const complaint = new Complaint({ channel: 'letter', region: 'west' })
      .recorded(at(day, '09:00'))
      .classified(at(day, '10:00'), 'price')
      .classified(at(day, '11:00'), 'service', 'major')
      .assigned(at(day, '12:00'), 'sales')
      .classified(at(next, '09:00'), 'usage', 'crisis');
    await listening.hear(complaint.said);
    const keys = async (date: string) =>
      Object.entries((await listening.day(date)).by).map(([of, groups]) => [
        of,
        groups.map(({ key }) => key),
      ]);
    expect(Object.fromEntries(await keys(day))).toMatchObject({
      ...{ category: ['service'], severity: ['major'], channel: ['letter'] },
      ...{ department: ['sales'], handler: [complaint.handler], cause: [null], region: ['west'] },
    });
    // Still open a day later, and by then another one
    expect(Object.fromEntries(await keys(next))).toMatchObject({
      ...{ category: ['usage'], severity: ['crisis'] },
    });
  });

  it('RP-04 puts causes in the order of a Pareto chart, each complaint once by its last cause', async () => {
    const twice = settled('09:00', '10:00', '1.00', 'misuse').investigated(
      at(day, '11:00'),
      'attitude',
    );
    await listening.hear(
      twice.said,
      settled('09:00', '10:00', '1.00').said,
      settled('09:00', '10:00', '1.00').said,
      settled('09:00', '10:00', '1.00', 'billing-error').said,
    );
    const { by } = await listening.day(day);
    expect(paretoOf(by.cause, 'complaints-cause-found')).toEqual([
      { key: 'part-defect', count: 2, share: 0.5, cumulative: 0.5 },
      { key: 'attitude', count: 1, share: 0.25, cumulative: 0.75 },
      { key: 'billing-error', count: 1, share: 0.25, cumulative: 1 },
    ]);
    expect(paretoOf([], 'complaints-cause-found')).toEqual([]);
  });

  it('RP-04 opens each figure to its complaints, those of one group too', async () => {
    const west = new Complaint({ number: 'CP00000007', region: 'west' })
      .recorded(at(day, '10:00'))
      .classified(at(day, '10:00'), 'price');
    await listening.hear(settled('09:00', '10:00', '1.00').said, west.said);
    const records = (figure: string, filter: object) =>
      readRecords(
        listening.database,
        listening.days.boundsOf(day),
        { figure, ...filter },
        undefined,
        10,
      );
    const expected = {
      ...{ complaintId: west.id, complaintNumber: 'CP00000007', category: 'price' },
      ...{ personId: west.handler, channel: 'phone', department: null, value: null },
    };
    expect(await records('complaints-open', { category: 'price' })).toMatchObject([expected]);
    expect(await records('complaints-received', { person: west.handler })).toMatchObject([
      expected,
    ]);
    expect(await records('complaints-received', { department: 'none' })).toHaveLength(1);
    expect(await records('complaints-received', { regions: ['north'] })).toEqual([]);
  });
});

describe('RP-04 however events come', () => {
  const story = () => [
    settled('08:00', '09:30', '10.00').said,
    settled('08:10', '19:30', '20.50', 'attitude').reopened(at(day, '20:00')).said,
    new Complaint({ callbackId: newId() })
      .recorded(at(day, '12:00'))
      .accepted(at(day, '12:30'))
      .breached('CP-13', at(day, '13:00')).said,
  ];

  it('RP-04 is the same when every event comes twice, backwards, or many at a time', async () => {
    const said = story();
    await listening.hear(...said);
    const once = await listening.day(day);
    await listening.hear(...said, ...said);
    expect(await listening.day(day)).toEqual(once);
    const other = await aListener(at(next, '12:00'));
    await other.hear(...said.map((own) => own.toReversed()));
    expect(await other.day(day)).toEqual(once);
    await other.close();
    const third = await aListener(at(next, '12:00'));
    await third.hearMany(said.flat(), 5);
    expect(await third.day(day)).toEqual(once);
    await third.close();
  });

  it('RP-04 has the complaints of a region only, as a region is asked for', async () => {
    await listening.hear(
      settled('08:00', '09:30', '10.00').said,
      new Complaint({ region: 'west' }).recorded(at(day, '10:00')).said,
    );
    const west = await listening.day(day, ['west']);
    expect(counts(west)).toEqual({
      ...{ 'complaints-received': 1, 'complaints-handled': 1, 'complaints-open': 1 },
    });
  });

  it('RP-01 corrects a day for a complaint heard of later, and no day from before complaints were counted', async () => {
    await listening.hear(new Order().reported(at(day, '10:00')).said);
    const { database, days, publications } = listening;
    const data = await readSection(database, { ...days.boundsOf(day), way: 2 });
    expect(Object.keys(data.figures)).not.toContain('complaints-received');
    const words = { wording: {}, changed: [], way: 2 as const };
    await publications.add({ date: day, number: 1, cutOffAt: at(next, '09:00'), data, ...words });
    await listening.publish.publishUpTo(next);
    await listening.hear(new Complaint().recorded(at(day, '10:00')).said);
    await listening.hear(new Complaint().recorded(at(next, '10:00')).said);
    await listening.publish.publishUpTo(next);
    expect(await publications.ofDay(day)).toMatchObject([{ number: 1, way: 2 }]);
    expect((await publications.latest(next))?.changed).toEqual([
      'complaints-received',
      'complaints-handled',
      'complaints-open',
    ]);
  });
});

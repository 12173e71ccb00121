import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { readRecords, readSection } from '../src/figures/index.js';
import { Receivable } from './a-claim.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Order } from './events-of-others.js';

const day = '2026-11-23';
const next = '2026-11-24';
const nine = at(next, '09:00');
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(nine);
});
afterEach(() => listening.close());

const due = (fireAt = nine): Promise<void> => {
  if (listening.clock.now() < fireAt) listening.clock.stepTo(fireAt);
  return listening.publish.onDue({
    aggregate: 'recurring',
    kind: 'RP-01',
    ref: 'RP-01',
    fireAt,
    startedAt: fireAt,
    payload: undefined,
  });
};
const numbers = async (date: string) =>
  (await listening.publications.ofDay(date)).map(({ number }) => number);

describe('RP-01 the daily report', () => {
  it('RP-01 publishes yesterday at nine, with what had been heard of by then', async () => {
    expect(listening.publish.cron).toBe('0 9 * * *');
    await listening.hear(new Order().reported(at(day, '10:00')).closed(at(day, '11:00')).said);
    await due();
    const published = await listening.publications.latest(day);
    expect(published).toMatchObject({ date: day, number: 1, cutOffAt: nine, changed: [] });
    expect(published?.data).toEqual(await listening.day(day));
    expect(await listening.outbox()).toEqual([
      { date: day, number: 1, cutOffAt: nine, changed: [] },
    ]);
    expect(await numbers(next)).toEqual([]);
  });

  it('RP-01 publishes once, however often the hour strikes', async () => {
    await due();
    await due();
    expect(await numbers(day)).toEqual([1]);
    expect(await listening.outbox()).toHaveLength(1);
  });

  it('RP-01 makes a numbered correction of what comes later, and keeps what was published', async () => {
    const order = new Order().reported(at(day, '10:00'));
    await listening.hear(order.said);
    await due();
    const before = await listening.publications.latest(day);
    order.signed(at(day, '17:00'), newId(), at(next, '15:00'));
    await listening.hear(order.said);
    expect(await listening.publications.latest(day)).toEqual(before);

    await due(at('2026-11-25', '09:00'));
    expect(await numbers(day)).toEqual([1, 2]);
    expect(await numbers(next)).toEqual([1]);
    expect(await listening.outbox()).toContainEqual({
      date: day,
      number: 2,
      corrects: 1,
      cutOffAt: at('2026-11-25', '09:00'),
      changed: ['signed'],
    });
    const { data } = (await listening.publications.latest(day)) ?? {};
    expect(data?.figures['signed']).toEqual({ count: 1 });
    expect(before?.data.figures['signed']).toEqual({ count: 0 });
    await due(at('2026-11-26', '09:00'));
    expect(await numbers(day)).toEqual([1, 2]);
  });

  it('RP-01 corrects a day for an order that proved to be entered in error', async () => {
    const order = new Order().reported(at(day, '10:00'));
    await listening.hear(order.said);
    await due();
    await listening.hear(order.voided(at(next, '10:00')).said);
    await due(at('2026-11-25', '09:00'));
    const [event] = (await listening.outbox()).filter(({ number }) => number === 2);
    expect(event).toMatchObject({ date: day, changed: ['reported', 'open-at-day-end'] });
  });

  it('RP-01, CT-14 corrects the day of an invoice that is voided later, and keeps what was published', async () => {
    const noon = at(day, '12:00');
    const owed = new Receivable().planned(noon, '9.00', next).invoiced(noon, '9.00', next);
    await listening.hear(owed.said);
    await due();
    const before = await listening.publications.latest(day);
    await listening.hear(owed.withdrawn(at(next, '10:00'), '9.00').said);
    await due(at('2026-11-25', '09:00'));
    expect(await numbers(day)).toEqual([1, 2]);
    expect(await listening.publications.one({ date: day, number: 1 })).toEqual(before);
    expect(before?.data.figures['invoice-conformity']).toEqual({ count: 1, share: 1 });
    const { changed, data } = (await listening.publications.latest(day)) ?? {};
    expect(changed).toEqual(['invoices-standing', 'invoice-conformity']);
    expect(data?.figures['invoice-conformity']).toEqual({ count: 1, share: 0 });
    const later = await listening.publications.latest(next);
    expect(later?.data.figures['billing-errors']).toEqual({ count: 1 });
    expect(later?.data.figures['invoice-conformity']).toEqual({ count: 0, share: null });
  });

  it('RP-01 opens a published figure to the records that it was made of, and no later ones', async () => {
    const order = new Order().reported(at(day, '10:00'));
    await listening.hear(order.said);
    await due();
    await listening.hear(new Order().reported(at(day, '11:00'), at(next, '12:00')).said);
    const source = { ...listening.days.boundsOf(day), number: 1 };
    const records = await readRecords(
      listening.database,
      source,
      { figure: 'reported' },
      undefined,
      10,
    );
    expect(records.map(({ orderId }) => orderId)).toEqual([order.id]);
    const section = await readSection(listening.database, source);
    expect(section).toEqual((await listening.publications.latest(day))?.data);
    expect((await listening.day(day)).figures['reported']).toEqual({ count: 2 });
  });

  it('RP-01 counts what was published as it was counted then: another way of counting corrects nothing', async () => {
    for (const notified of ['10:01', '10:04']) {
      const order = new Order().reported(at(day, '10:00')).notified(at(day, notified));
      await listening.hear(order.said);
    }
    const { database, days, publications } = listening;
    const bounds = days.boundsOf(day);
    const data = await readSection(database, { ...bounds, way: 1 });
    expect(data.figures['time-to-notify']).toMatchObject({ median: 1 });
    expect((await listening.day(day)).figures['time-to-notify']).toMatchObject({ median: 2.5 });
    const words = { wording: {}, changed: [], way: 1 as const };
    await publications.add({ date: day, number: 1, cutOffAt: nine, data, ...words });
    await due();
    expect(await numbers(day)).toEqual([1]);
  });

  it('RP-01 publishes the days that an outage left out', async () => {
    await due();
    await due(at('2026-11-27', '09:00'));
    for (const date of [next, '2026-11-25', '2026-11-26']) expect(await numbers(date)).toEqual([1]);
  });

  it.each([
    ['a leap day', '2028-02-29', '2028-03-01'],
    ['the last day of the year', '2026-12-31', '2027-01-01'],
  ])('RP-01 publishes %s on the morning after', async (_what, date, morning) => {
    await listening.hear(new Order().reported(at(date, '23:30')).said);
    await due(at(morning, '09:00'));
    const published = await listening.publications.latest(date);
    expect(published?.data.figures['reported']).toEqual({ count: 1 });
  });

  it('G-03 lets nobody change what was published', async () => {
    await due();
    for (const sql of [
      `UPDATE publication SET number = 7`,
      `DELETE FROM publication`,
      `TRUNCATE publication_row`,
    ]) {
      await expect(listening.database.query(sql)).rejects.toThrow(/does not change/);
    }
  });
});

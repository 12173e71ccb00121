import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@kefu/kernel';
import { readRecords } from '../src/figures/index.js';
import { Complaint } from './a-complaint.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Order } from './events-of-others.js';

const lastEvening = at('2026-11-30', '18:00');
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-30', '12:00'));
});
afterEach(() => listening.close());

const strike = (kind: 'onDue' | 'onMorning', fireAt: Instant): Promise<void> => {
  listening.clock.stepTo(fireAt);
  const timer = { aggregate: 'recurring', kind: 'RP-01-monthly', ref: 'RP-01-monthly' };
  return listening.publishMonths[kind]({
    ...{ ...timer, fireAt, startedAt: fireAt, payload: undefined },
  });
};
const numbers = async (month: string) =>
  (await listening.publications.ofDay(month)).map(({ number }) => number);

describe('RP-01 the monthly report', () => {
  it('RP-01 publishes the month on its last day, cut off there', async () => {
    expect(listening.publishMonths.cron).toBe('0 18 L * *');
    await listening.hear(
      new Order().reported(at('2026-10-31', '17:59')).said,
      new Order().reported(at('2026-10-31', '18:00')).said,
      new Complaint().recorded(at('2026-11-15', '10:00')).said,
      new Order().reported(at('2026-11-30', '17:59')).said,
    );
    await strike('onDue', lastEvening);
    const published = await listening.publications.latest('2026-11');
    expect(published).toMatchObject({ number: 1, cutOffAt: lastEvening, changed: [] });
    expect(published?.data.figures).toMatchObject({
      ...{ reported: { count: 2 }, 'complaints-received': { count: 1 } },
      'open-at-day-end': { count: 3 },
    });
    expect(await listening.outbox()).toEqual([
      {
        ...{ month: '2026-11', number: 1, cutOffAt: lastEvening, changed: [] },
        ...{ from: at('2026-10-31', '18:00'), to: lastEvening },
      },
    ]);
    await strike('onMorning', at('2026-12-01', '09:00'));
    expect(await numbers('2026-11')).toEqual([1]);
    expect(await numbers('2026-12')).toEqual([]);
    expect(await listening.publications.days('0001-01-01', '9999-12-31', 10)).toEqual([]);
    expect(await listening.publications.months('9999-12', 10)).toHaveLength(1);
  });

  it('RP-01 books to the next month what comes after the cut-off, and corrects for what is heard of later', async () => {
    await strike('onDue', lastEvening);
    await listening.hear(new Complaint().recorded(at('2026-11-30', '18:00')).said);
    await strike('onMorning', at('2026-12-01', '09:00'));
    expect(await numbers('2026-11')).toEqual([1]);
    const late = new Complaint().recorded(at('2026-11-20', '10:00'), at('2026-12-01', '10:00'));
    await listening.hear(late.said);
    await strike('onMorning', at('2026-12-02', '09:00'));
    expect(await numbers('2026-11')).toEqual([1, 2]);
    expect((await listening.outbox()).at(-1)).toMatchObject({
      ...{ month: '2026-11', number: 2, corrects: 1 },
      changed: ['complaints-received', 'complaints-handled', 'complaints-open'],
    });
    await strike('onDue', at('2026-12-31', '18:00'));
    const { data } = (await listening.publications.latest('2026-12')) ?? {};
    expect(data?.figures['complaints-received']).toEqual({ count: 1 });
    expect(data?.figures['complaints-open']).toEqual({ count: 2 });
    const source = { ...listening.days.boundsOf('2026-11'), number: 2 };
    const filter = { figure: 'complaints-received' };
    const behind = await readRecords(listening.database, source, filter, undefined, 10);
    expect(behind.map(({ complaintId }) => complaintId)).toEqual([late.id]);
  });

  it('RP-01 publishes the months that an outage left out, and each once', async () => {
    await strike('onDue', lastEvening);
    await strike('onDue', lastEvening);
    await strike('onMorning', at('2027-02-01', '09:00'));
    for (const month of ['2026-11', '2026-12', '2027-01'])
      expect(await numbers(month)).toEqual([1]);
    expect(await numbers('2026-10')).toEqual([]);
  });

  it('RP-01 ends February of a leap year on the 29th, and the year on the 31st', () => {
    const { days } = listening;
    expect(days.boundsOf('2028-02').to).toBe(at('2028-02-29', '18:00'));
    expect(days.boundsOf('2028-03').from).toBe(at('2028-02-29', '18:00'));
    expect(days.boundsOf('2027-01').from).toBe(at('2026-12-31', '18:00'));
  });
});

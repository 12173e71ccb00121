import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { instantAt, newId, type Instant } from '@kefu/kernel';
import {
  ACallback,
  agent,
  handbook,
  kefu,
  MONDAY_10,
  questionsOf,
  refusalOf,
} from '../../../test/a-callback.js';
import * as domain from './index.js';

const at = (date: string, time = '00:00'): Instant => instantAt(date, time, 'Asia/Shanghai');
const inWords = [{ question: 'on-time', answer: 'yes' }];
const scores = { result: 5, attitude: 4, overall: 4 };
const content = { scores, expected: { overall: 4 }, inWords };

const sold = (more: Partial<domain.Sale> = {}): domain.Sale => ({
  ...{ orderId: newId(), customerId: newId(), regionId: 'east' },
  ...{ deliveredAt: at('2026-11-23', '15:30'), throughOutlet: false },
  ...more,
});
const owed = (more: Partial<domain.Sale> = {}, now: Instant = MONDAY_10) =>
  domain.careOwedFor(sold(more), now, handbook).map(({ plan, dueAt }) => `${plan} ${dueAt}`);
const planned = (sale: domain.Sale, now: Instant) => {
  const [first] = domain.careOwedFor(sale, now, handbook);
  if (!first) throw new Error('nothing is owed');
  return new ACallback(now).take(
    domain.planCare(first, sale, agent.id, new ACallback(now).as(kefu)),
  );
};

describe('CB-04 7DC', () => {
  it('CB-04 delivery is day 0, whatever the time of day: due from day 7, breach after day 10', () => {
    for (const time of ['00:00', '15:30', '23:59']) {
      const { callback } = planned(sold({ deliveredAt: at('2026-11-23', time) }), MONDAY_10);
      expect(callback).toMatchObject({
        ...{ plan: 'CB-04', dueAt: at('2026-11-30'), breachAt: at('2026-12-04') },
      });
    }
  });

  it('CB-04 through a second-tier outlet: due on day 10 after invoicing, breach after day 13', () => {
    const outlet = { throughOutlet: true, invoicedAt: at('2026-11-25', '09:00') };
    const { callback } = planned(sold(outlet), MONDAY_10);
    expect(callback).toMatchObject({ dueAt: at('2026-12-05'), breachAt: at('2026-12-09') });
  });

  it('CB-04 an outlet that has not invoiced has no 7DC yet; an invoice of the centre moves none', () => {
    expect(owed({ throughOutlet: true })[0]).toContain('CB-06');
    const invoiced = owed({ invoicedAt: at('2026-11-28') });
    expect(invoiced[0]).toBe(`CB-04 ${at('2026-11-30')}`);
  });

  it('CB-04 what is heard of late is due the same day, with as many days as ever', () => {
    const late = planned(sold(), at('2026-12-20', '11:00'));
    expect(late.callback).toMatchObject({ dueAt: at('2026-12-20'), breachAt: at('2026-12-24') });
  });

  it('CB-04 not called by the last day is a breach of whose list it is on, and the call stays due', () => {
    const c = new ACallback().care().fire();
    expect(c.story).toBe('care-scheduled care-assigned care-deadline-breached');
    const due = { rule: 'CB-04', dueAt: at('2026-12-04'), responsibleId: agent.id };
    expect(c.last('care-deadline-breached')).toMatchObject(due);
    expect(c.call().complete(content).story).toContain('care-completed');
  });

  it('G-06 keeps the days that were in force on the day of the delivery', () => {
    const change = { rule: 'CB-04', parameter: 'dueDay', value: 3, by: 'manager', reason: '早点' };
    const title = { zh: '示例', en: 'Demo' };
    const changes = [{ ...change, from: at('2026-11-24') }] as never;
    const changing = handbookOf({ name: 'demo', title, changes });
    const dueOf = (deliveredAt: Instant) =>
      domain.careOwedFor(sold({ deliveredAt }), MONDAY_10, changing)[0]?.dueAt;
    expect(dueOf(at('2026-11-23', '12:00'))).toBe(at('2026-11-30'));
    expect(dueOf(at('2026-11-25', '12:00'))).toBe(at('2026-11-28'));
  });
});

describe('CB-06 one month and one year after delivery', () => {
  it.each([
    ['2026-11-23', '2026-12-23', '2027-11-23'],
    ['2027-01-31', '2027-02-28', '2028-01-31'],
    ['2028-02-29', '2028-03-29', '2029-02-28'],
  ])('CB-06 of %s: due from %s and %s, late 7 days on', (day, month, year) => {
    const [, first, second] = owed({ deliveredAt: at(day, '15:30') });
    expect([first, second]).toEqual([`CB-06 ${at(month)}`, `CB-06 ${at(year)}`]);
  });

  it('CB-06 where a year has passed nobody asks how the first month was', () => {
    expect(owed({}, at('2028-01-01'))).toEqual([
      `CB-04 ${at('2026-11-30')}`,
      `CB-06 ${at('2027-11-23')}`,
    ]);
  });
});

describe('CB-06 merchants', () => {
  const opening = (openedAt: Instant): domain.Opening => ({
    ...{ openingId: newId(), customerId: newId(), regionId: 'east', openedAt },
  });
  const owedAt = (openedAt: Instant, now: Instant) => {
    const { owed, nextAt } = domain.merchantCareOwed(opening(openedAt), now, handbook);
    return [...owed.map(({ occasion, dueAt }) => `${occasion} ${dueAt}`), nextAt];
  };

  it('CB-06 merchants are called on opening, then monthly', () => {
    const opened = at('2026-11-23', '15:30');
    const [first, second] = [at('2026-11-23'), at('2026-12-23')];
    expect(owedAt(opened, opened)).toEqual([`opening ${first}`, `month-1 ${second}`, second]);
    const third = at('2027-01-23');
    expect(owedAt(opened, second)).toEqual([`month-1 ${second}`, `month-2 ${third}`, third]);
  });

  it('CB-06 of the 31st the month ends where it ends, leap years too, and comes back', () => {
    const opened = at('2027-12-31', '09:00');
    expect(owedAt(opened, at('2028-02-29')).slice(0, 2)).toEqual([
      ...[`month-2 ${at('2028-02-29')}`, `month-3 ${at('2028-03-31')}`],
    ]);
  });

  it('CB-06 of a shop that is heard of late nobody asks about the months before', () => {
    const [last] = owedAt(at('2025-01-15'), at('2026-11-30'));
    expect(last).toBe(`month-22 ${at('2026-11-15')}`);
  });
});

describe('what a customer says who is asked how they are', () => {
  it('CB-12 dissatisfied takes a cause and a remedy, and a wish to complain is told', () => {
    const c = new ACallback().care().call();
    const late = [{ question: 'on-time', answer: 'no' }];
    expect(refusalOf(() => c.complete({ ...content, inWords: late })).code).toBe(
      'cause-and-remedy-needed',
    );
    const said = { ...content, inWords: late, cause: '晚了两天', remedy: '道歉' };
    c.complete({ ...said, wantsToComplain: true });
    const told = { plan: 'CB-04', dissatisfied: true, wantsToComplain: true, regionId: 'east' };
    expect(c.last('care-completed')).toMatchObject(told);
    expect(JSON.stringify(c.events)).not.toContain('晚了两天');
  });

  it('CB-14 whether a fault is solved is not asked here', () => {
    const c = new ACallback().care().call();
    const solved = () =>
      domain.completeCallback(
        ...([c.callback, { ...content, solved: true }, questionsOf('CB-04'), c.as(agent)] as const),
      );
    expect(refusalOf(solved).code).toBe('not-asked');
  });
});

describe('CB-11 not too many questionnaires', () => {
  const until = at('2027-01-02');

  it('CB-11 is put off and not dropped: the clock rests until then', () => {
    const c = new ACallback().care();
    c.take(domain.putOff(c.callback, until, c.as(kefu)));
    expect(c.callback).toMatchObject({ status: 'due', dueAt: until, breachAt: at('2027-01-06') });
    expect(c.last('care-rescheduled')).toEqual(expect.objectContaining({ dueAt: until }));
    expect(refusalOf(() => c.call())).toEqual({ code: 'not-due-yet', rule: 'CB-04' });
  });

  it('CB-11 what is asked for by the customer, by a repair or by a complaint is not put off', () => {
    const named = new ACallback().care().call().later(at('2026-12-01', '10:00'));
    const others = [named, new ACallback().completion(), new ACallback().evaluation()];
    for (const c of others) {
      expect(domain.putOff(c.callback, until, c.as(kefu)).next).toBe(c.callback);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { ExpectedCallbacks } from './expected-callbacks.js';
import { factsOf, figureOf } from './figures.js';
import type { Fact } from './fact.js';
import { Tally } from './tally.js';

const at = '2026-03-04T01:00:00.000Z';
const facts = (...values: number[]): Fact[] =>
  values.map((value) => ({ figure: 'time-to-notify', at, order: 'one', region: 'east', value }));

describe('the tally of a day', () => {
  it('RP-03 takes the median, of an even number between the two in the middle, and the p90 by nearest rank', () => {
    expect(figureOf('minutes', facts(9, 1, 4, 2))).toEqual({ count: 4, median: 3, p90: 9 });
    expect(figureOf('minutes', [])).toEqual({ count: 0, median: null, p90: null });
  });

  it('RP-03 counts the orders that are fixed on the first visit among those confirmed', () => {
    const tally = new Tally();
    for (const order of ['once', 'twice', 'unconfirmed']) tally.reported(order, 'east', at);
    for (const order of ['once', 'twice', 'twice', 'unconfirmed']) tally.arrived(order, at);
    tally.closed('once', at, true);
    tally.closed('twice', at, true);
    tally.closed('unconfirmed', at, false);
    const fixed = tally.facts.filter(({ figure }) => figure === 'first-time-fix');
    expect(figureOf('share', fixed)).toEqual({ count: 2, share: 0.5 });
  });

  it('G-03 counts a voided order as voided and nowhere else', () => {
    const tally = new Tally();
    tally.reported('error', 'east', at);
    tally.notified('error', at);
    tally.endedOtherwise('error', at, 'voided');
    const day = factsOf(tally, new ExpectedCallbacks(), '2026-03-04');
    expect(day.map(({ figure }) => figure)).toEqual(['voided']);
  });

  it('RP-02 counts a callback as due unless it was called off before', () => {
    const callbacks = new ExpectedCallbacks();
    const tally = new Tally();
    for (const order of ['off', 'on']) {
      tally.reported(order, 'east', at);
      callbacks.appointmentAgreed(order, '2026-03-04T03:00:00.000Z', at);
    }
    callbacks.callOff('off', '2026-03-04T03:14:59.999Z');
    callbacks.callOff('on', '2026-03-04T03:15:00.000Z');
    const due = factsOf(tally, callbacks, '2026-03-04').filter(
      ({ figure }) => figure === 'callbacks-due',
    );
    expect(due.map(({ order }) => order)).toEqual(['on']);
  });

  it('CB-01 asks about the new appointment in place of the old one', () => {
    const callbacks = new ExpectedCallbacks();
    callbacks.appointmentAgreed('order', '2026-03-04T03:00:00.000Z', at);
    callbacks.appointmentAgreed('order', '2026-03-04T06:00:00.000Z', at);
    callbacks.completed('order', 'CB-01');
    expect(callbacks.all.map(({ status }) => status)).toEqual(['skipped', 'completed']);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, plusMillis } from '@kefu/kernel';
import { aListener, type Listening } from './a-listener.js';
import { at, Call, Order, type Said } from './events-of-others.js';

const ORDERS = 300;
const day = '2026-11-23';
let alone: Listening;
let together: Listening;

beforeAll(async () => {
  [alone, together] = await Promise.all([aListener(at(day, '23:59')), aListener(at(day, '23:59'))]);
});
afterAll(() => Promise.all([alone.close(), together.close()]));

/** Orders of a day, their events side by side as they would come. */
const aBusyDay = (): Said[] => {
  const technicians = Array.from({ length: 12 }, () => newId());
  const teams = [newId(), newId(), newId()];
  const rounds: Said[][] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const start = plusMillis(at(day, '06:00'), index * 47_000);
    const later = (minutes: number): string => plusMillis(start, minutes * 60_000);
    const technician = technicians[index % 12] ?? '';
    const order = new Order({
      number: `R${index}`,
      region: ['east', 'west', 'north'][index % 3] ?? 'east',
      model: `M-${index % 5}`,
    });
    order
      .reported(start)
      .notified(later(index % 9), teams[index % 3])
      .breached('FR-03', later(10), technicians[0], teams[index % 3])
      .dispatched(later(12 + (index % 7)), technician, teams[index % 3] ?? '')
      .arrived(later(60), technician);
    if (index % 4 === 0) order.unsolved(later(90), technician);
    else order.signed(later(90), technician);
    order.closed(later(200), index % 11 === 0 ? 'unconfirmed' : 'confirmed', index % 4 !== 0);
    const call = new Call(order)
      .scheduled(later(100))
      .completed(later(150), { overall: 1 + (index % 5), effect: 5 - (index % 3) });
    [...order.said, ...call.said, ...order.voided(later(300)).said.slice(-1)].forEach(
      (said, place) => {
        if (index % 10 !== 0 && said.envelope.type.endsWith('voided.v1')) return;
        (rounds[Math.floor(index / 40) + place] ??= []).push(said);
      },
    );
  }
  return rounds.flat();
};

it('RP-01 comes to the same many at a time as one by one', async () => {
  const said = aBusyDay();
  // Many times what is heard at a time
  expect(said.length).toBeGreaterThan(2_500);
  await together.hearMany(said);
  await alone.hear(said);
  const section = await together.day(day);
  expect(section.figures['reported']?.count).toBe(270);
  expect(section).toEqual(await alone.day(day));
  for (const table of ['repair_order', 'record', 'holder', 'breach', 'callback']) {
    const content = `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${table} t`;
    expect(await together.database.query(content)).toEqual(await alone.database.query(content));
  }
}, 120_000);

import { expect, it } from '@jest/globals';
import { KnowWhoIsThere, type Presence } from './know-who-is-there.js';

it('forgets after 45 s whoever is not heard of again, and says so to those who are still there', () => {
  const told: [string, Presence][] = [];
  let now = 0;
  const present = new KnowWhoIsThere(
    (personId, presence) => told.push([personId, presence]),
    () => now,
  );
  const ref = 'complaints/complaint/1';
  present.take({ ref, id: 'a', state: 'typing' });
  now = 20_000;
  present.take({ ref, id: 'b', state: 'open' });
  expect(present.besides({ ref, id: 'b' })).toEqual([{ id: 'a', state: 'typing' }]);
  now = 45_000;
  expect(present.besides({ ref, id: 'b' })).toEqual([]);
  present.forget();
  present.forget();
  expect(told).toEqual([
    ['a', { ref, id: 'b', state: 'open' }],
    ['b', { ref, id: 'a', state: 'left' }],
  ]);
  for (let more = 0; more < 60; more += 1)
    present.take({ ref: `r/${more}`, id: 'c', state: 'open' });
  expect(present.besides({ ref: 'r/0', id: 'b' })).toEqual([]);
  expect(present.besides({ ref: 'r/59', id: 'b' })).toHaveLength(1);
  present.close();
});

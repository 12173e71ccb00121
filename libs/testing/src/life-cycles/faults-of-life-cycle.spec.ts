import { describe, expect, it } from '@jest/globals';
import { conflict, move, type Transitions } from '@kefu/kernel';
import { faultsOfLifeCycle, type LifeCycle } from './faults-of-life-cycle.js';

type Lamp = 'new' | 'on' | 'off' | 'broken';

const transitions: Transitions<Lamp> = {
  new: ['on'],
  on: ['off', 'broken'],
  off: ['on'],
  broken: [],
};
const to = (next: Lamp) => (status: Lamp) => ({
  next: { status: move(transitions, status, next) },
});
const lamp: LifeCycle<Lamp> = {
  transitions,
  first: ['new'],
  ends: ['broken'],
  table: `
            new  on      off  broken
    switch  on   -       on   -
    dim     -    off     -    -
    drop    -    broken  -    -`,
  verbs: { switch: to('on'), dim: to('off'), drop: to('broken') },
};

describe('the faults of a life cycle', () => {
  it('are none where it is as it is written', () => {
    expect(faultsOfLifeCycle(lamp)).toEqual([]);
  });

  it.each<[string, Partial<LifeCycle<Lamp>>, string]>([
    [
      'an island, whose states lead to each other',
      { transitions: { ...transitions, new: ['broken'] } },
      'nothing leads to on',
    ],
    ['a state that nothing leads out of', { ends: [] }, 'nothing leads out of broken'],
    ['an end that leads on', { ends: ['broken', 'off'] }, 'off is no end'],
    [
      'a move that no verb makes',
      { transitions: { ...transitions, off: ['on', 'broken'] } },
      'no verb makes off → broken',
    ],
    [
      'a verb that comes to another state',
      { verbs: { ...lamp.verbs, dim: () => ({ next: { status: 'on' } }) } },
      'dim of on comes to on, not to off',
    ],
    [
      'a verb that is refused with another code',
      {
        verbs: {
          ...lamp.verbs,
          drop: () => {
            throw conflict('nailed-down', { zh: '钉住了', en: 'It is nailed down' });
          },
        },
      },
      'drop of new comes to !nailed-down, not to !wrong-state',
    ],
    [
      'a state that only another service brings on',
      { others: ['drop', 'dim'] },
      'on goes on only if another service has it',
    ],
    ['another service that does nothing here', { others: ['paint'] }, 'no line of paint'],
    [
      'a verb that the table forgets',
      { verbs: { ...lamp.verbs, paint: to('on') } },
      'no line of paint',
    ],
    [
      'a state that the table forgets',
      { table: lamp.table.replaceAll(/ +\S+$/gmu, '') },
      'no broken',
    ],
  ])('show %s', (_what, change, fault) => {
    expect(faultsOfLifeCycle({ ...lamp, ...change })).toContain(fault);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toldAgain, toldFirst } from '@kefu/handbook';
import { gatherBreaches, newlyTold, type Untold } from './gather-breaches.js';

const of = (more: Partial<Untold>): Untold => ({
  ...{ role: 'manager', rule: 'CP-05', regionId: 'east', count: 3 },
  ...{ firstDueAt: '2026-11-23T02:00:00.000Z', recordIds: ['a'], ...more },
});
const someone = (id: string, role: string, ...regionIds: string[]) => ({
  ...{ id, roles: [role], regionIds },
});
const people = [
  someone('east', 'manager', 'east'),
  someone('all', 'manager', '*'),
  someone('west', 'manager', 'west'),
  someone('director', 'director', '*'),
];

describe('many breaches', () => {
  it('reach each person who has the role and the region as one digest', () => {
    const { digests, unheard } = gatherBreaches(
      [of({}), of({ rule: 'CP-13', regionId: 'west' }), of({ rule: 'CP-04', regionId: 'east' })],
      people,
    );
    const rules = digests.map(({ personId, lines }) => [personId, ...lines.map((l) => l.rule)]);
    expect(rules).toEqual([
      ['east', 'CP-05', 'CP-04'],
      ['all', 'CP-05', 'CP-13', 'CP-04'],
      ['west', 'CP-13'],
    ]);
    expect(unheard).toEqual([]);
  });

  it('go to whoever is above where nobody has the role there', () => {
    const { digests } = gatherBreaches([of({ role: 'repair-lead', regionId: 'north' })], people);
    expect(digests.map(({ personId }) => personId)).toEqual(['all']);
    const [above] = gatherBreaches([of({})], people.slice(2)).digests;
    expect(above?.personId).toBe('director');
  });

  it('wait where nobody is there to hear of them', () => {
    const untold = of({ role: 'general-manager' });
    expect(gatherBreaches([untold], people)).toEqual({ digests: [], unheard: [untold] });
  });

  it('of no region reach everybody who has the role', () => {
    const { regionId: _, ...nowhere } = of({});
    const { digests } = gatherBreaches([nowhere], people);
    expect(digests.map(({ personId }) => personId)).toEqual(['east', 'all', 'west']);
  });

  it('G-01 are told as often as they are told again, and not when they are withdrawn', () => {
    const running = {
      ...{ startedAt: '2026-11-20T02:00:00.000Z', dueAt: '2026-11-23T02:00:00.000Z' },
      ...{ responsible: { role: 'manager' as const }, explanation: undefined as never },
    } as const;
    const first = toldFirst('CP-06', running, []);
    expect(newlyTold(undefined, first.breaches)).toEqual([first.told]);
    const again = toldAgain('CP-06', running, first.breaches);
    const third = toldAgain('CP-06', running, again.breaches);
    expect(third.breaches.map((one) => one.again)).toEqual([undefined, 3]);
    expect(newlyTold(again.breaches, third.breaches)).toEqual([third.told]);
    expect(third.told).toMatchObject({ again: 3, escalatedTo: 'general-manager' });
    const withdrawn = third.breaches.map((one) => ({ ...one, withdrawnAt: running.dueAt }));
    expect(newlyTold(third.breaches, withdrawn)).toEqual([]);
  });
});

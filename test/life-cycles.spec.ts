import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { waysOut } from '@kefu/generators';

/**
 * Each life cycle has a spec that makes its decisions in each of its states, and finds a way to an end or a
 * rest without what it says that `others` do. Here, all together: none is left out, and what a walk takes
 * for a way of the service's own is one, by a route, a timer or a record that takes it along.
 */
const centre = waysOut(resolve(import.meta.dirname, '..'));

describe('the life cycles of all services', () => {
  it('are there, with a walk over each', () => {
    expect(centre.walks.length).toBeGreaterThan(45);
    expect(new Set(centre.walks.flatMap(({ verbs }) => verbs)).size).toBeGreaterThan(250);
  });

  it('G-02 no state is a dead end, whatever another service does or fails to do', () => {
    expect(centre.faults()).toEqual([]);
  });

  it.each([
    ['the one route', 'LoansController.takeReturn', 'loan.spec.ts: takeReturn'],
    ['the one timer', "Memberships EXPIRE 'CU-13' expireMembership", 'membership.spec.ts: expire'],
    ['what takes it along', 'Complaints.saved', 'complaints/src/disposals/domain/disposal.spec.ts'],
  ])('G-02 a way is found missing when %s to it is gone', (_what, gone, missed) => {
    expect(centre.doors.filter(({ name }) => name === gone)).toHaveLength(1);
    const faults = centre.faults(({ name }) => name === gone);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.includes(missed))).toBe(true);
  });
});

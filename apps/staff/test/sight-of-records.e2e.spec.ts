import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPersonId } from '../src/index.js';
import { teamOf } from './ask-staff.js';
import { startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;
beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const worksOnlyIn = async (number: string, regionIds: string[]): Promise<void> => {
  const path = `people/${demoPersonId(number)}/change-regions`;
  const { status } = await staff.ask(path, { as: 'X-0001', body: { regionIds, reason: '调区' } });
  expect(status).toBe(200);
};

const trailOf = async (id: string, as: string): Promise<unknown> => {
  const { status, body } = await staff.ask(`audit/${id}`, { as });
  return body['code'] ?? status;
};

describe('trails of staff', () => {
  it('G-03 are open to managers of any region', async () => {
    await worksOnlyIn('M-0002', ['west']);
    expect(await trailOf(demoPersonId('T-0001'), 'M-0002')).toBe(200);
    expect(await trailOf(teamOf('T-0001'), 'M-0002')).toBe(200);
  });

  it('G-03 are open to others who may read trails only where it is their own', async () => {
    await worksOnlyIn('D-0001', ['west']);
    expect(await trailOf(demoPersonId('D-0001'), 'D-0001')).toBe(200);
    expect(await trailOf(demoPersonId('T-0001'), 'D-0001')).toBe('not-found');
    expect(await trailOf(teamOf('T-0001'), 'D-0001')).toBe('not-found');
    expect(await trailOf(demoPersonId('T-0001'), 'T-0001')).toBe('role-missing');
  });
});

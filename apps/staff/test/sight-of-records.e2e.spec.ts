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
  it('G-03 are open to who keeps staff, of any region', async () => {
    for (const keeper of ['M-0002', 'D-0001']) {
      await worksOnlyIn(keeper, ['west']);
      expect(await trailOf(demoPersonId('T-0001'), keeper)).toBe(200);
      expect(await trailOf(teamOf('T-0001'), keeper)).toBe(200);
    }
  });

  it('G-03 are closed to everybody else, and grants to who is not above', async () => {
    expect(await trailOf(demoPersonId('T-0001'), 'T-0001')).toBe('role-missing');
    const path = `people/${demoPersonId('G-0001')}/reset-password`;
    await staff.ask(path, { as: 'X-0001', body: { reason: '忘记密码' } });
    const { body } = await staff.ask('grants', { as: 'X-0001' });
    const [grant] = body['items'] as { id: string }[];
    expect(await trailOf(String(grant?.id), 'X-0001')).toBe(200);
    expect(await trailOf(String(grant?.id), 'M-0002')).toBe('not-found');
  });
});

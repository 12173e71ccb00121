import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPersonId } from '../src/index.js';
import { appoint, eventsOf, teamOf } from './ask-staff.js';
import { startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const id = demoPersonId;

describe('teams and regions', () => {
  it('ST-01 moves a technician to another team: both teams and the technician agree', async () => {
    const { id: personId } = await appoint(staff, 'P-0010', ['technician'], ['east', 'west']);
    const move = (teamId?: string) =>
      staff.ask(`people/${personId}/move-to-team`, {
        as: 'M-0001',
        body: { reason: 'short of people', ...(teamId ? { teamId } : {}) },
      });
    expect((await move(teamOf('T-0001'))).body).toMatchObject({ teamId: teamOf('T-0001') });
    expect((await move(teamOf('T-0007'))).body).toMatchObject({ teamId: teamOf('T-0007') });
    const [left, joined] = await Promise.all(
      [teamOf('T-0001'), teamOf('T-0007')].map((team) =>
        staff.ask(`teams/${team}`, { as: 'M-0001' }),
      ),
    );
    expect(left?.body['memberIds']).not.toContain(personId);
    expect(joined?.body['memberIds']).toContain(personId);
    expect((await move(teamOf('T-0013'))).body).toMatchObject({
      status: 422,
      code: 'other-region',
    });
    expect((await move()).body['teamId']).toBeUndefined();
  });

  it('ST-01 keeps the role and region that a place in a team needs', async () => {
    const roles = await staff.ask(`people/${id('T-0002')}/change-roles`, {
      as: 'M-0001',
      body: { roles: ['clerk'], reason: 'because' },
    });
    expect(roles.body).toMatchObject({ status: 422, code: 'team-needs-role', role: 'technician' });
    const regions = await staff.ask(`people/${id('T-0002')}/change-regions`, {
      as: 'M-0001',
      body: { regionIds: ['north'], reason: 'because' },
    });
    expect(regions.body).toMatchObject({ status: 422, code: 'team-needs-region', region: 'east' });
  });

  it('ST-01 hands a team over to another lead, who must be one and free', async () => {
    const team = teamOf('L-0005');
    const hand = (leadId?: string) =>
      staff.ask(`teams/${team}/change-lead`, {
        as: 'M-0001',
        body: { reason: 'handed over', ...(leadId ? { leadId } : {}) },
      });
    expect((await hand(id('A-0003'))).body).toMatchObject({ status: 422, code: 'role-missing' });
    expect((await hand(id('L-0006'))).body).toMatchObject({ status: 422, code: 'in-another-team' });
    const vacant = await hand();
    expect(vacant.body['leadId']).toBeUndefined();
    const old = await staff.ask(`people/${id('L-0005')}`, { as: 'M-0001' });
    expect(old.body['teamId']).toBeUndefined();
    expect((await hand(id('L-0005'))).body).toMatchObject({ leadId: id('L-0005') });
    expect((await eventsOf(staff, team)).map(({ type }) => type)).toEqual([
      'kefu.staff.team.formed.v1',
      'kefu.staff.team.changed.v1',
      'kefu.staff.team.changed.v1',
    ]);
  });

  it('ST-01 opens a region by a code of its own, and closes it when nobody is left in it', async () => {
    const open = () =>
      staff.ask('regions', {
        as: 'M-0001',
        body: { code: 'south', name: { zh: '城南', en: 'South' } },
      });
    expect((await open()).body).toMatchObject({ code: 'south', status: 'open' });
    expect((await open()).body).toMatchObject({ status: 409, code: 'region-code-taken' });
    const shut = (code: string) =>
      staff.ask(`regions/${code}/close`, { as: 'M-0001', body: { reason: 'merged' } });
    expect((await shut('east')).body).toMatchObject({ status: 422, code: 'region-has-teams' });
    expect((await shut('south')).body).toMatchObject({ status: 'closed' });
    const person = await appoint(staff, 'P-0020', ['clerk'], ['south']);
    expect(person.body).toMatchObject({ status: 422, code: 'no-such-region' });
    expect((await staff.ask('regions/atlantis', { as: 'M-0001' })).status).toBe(404);
  });
});

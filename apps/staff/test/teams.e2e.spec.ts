import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
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

  const name = { zh: '夜班组', en: 'Night team' };
  const nobody: Readonly<
    Record<string, readonly [path: () => string, body: (id: string) => object]>
  > = {
    'people/{id}/move-to-team /teamId': [
      () => `people/${id('T-0003')}/move-to-team`,
      (teamId) => ({ teamId }),
    ],
    'teams /leadId': [
      () => 'teams',
      (leadId) => ({ name, regionId: 'east', leadId, memberIds: [] }),
    ],
    'teams /memberIds/0': [() => 'teams', (one) => ({ name, regionId: 'east', memberIds: [one] })],
    'teams/{id}/change-lead /leadId': [
      () => `teams/${teamOf('L-0001')}/change-lead`,
      (leadId) => ({ leadId }),
    ],
    'teams/{id}/change-members /memberIds/0': [
      () => `teams/${teamOf('L-0001')}/change-members`,
      (one) => ({ memberIds: [one] }),
    ],
  };

  it('ST-01 all ids in requests are tried here', () => {
    const found = idsInRequests(documentOf(staff.service.app) as OpenApi);
    expect(found.map((field) => field.replace('/api/staff/', '')).sort()).toEqual(
      Object.keys(nobody).sort(),
    );
  });

  it.each(Object.entries(nobody))(
    'ST-01 %s that nobody has is said of that field',
    async (field, [path, asked]) => {
      const body = { ...asked(newId()), reason: 'short of people' };
      const answer = await staff.ask(path(), { as: 'M-0001', body });
      const code = field.endsWith('teamId') ? 'unknown-record' : 'unknown-person';
      const pointer = field.split(' ')[1];
      expect(answer.body).toMatchObject({ status: 422, code, errors: [{ pointer }] });
    },
  );
});

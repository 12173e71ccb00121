import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { roleNames } from '@kefu/handbook';
import { routesOf } from '@kefu/service';
import { demoCentre, demoPersonId } from '../src/index.js';
import { startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const items = (body: Record<string, unknown>) => body['items'] as Record<string, unknown>[];
const id = demoPersonId;
const teamOf = (number: string): string =>
  demoCentre.teams.find(({ leadId, memberIds }) => [leadId, ...memberIds].includes(id(number)))
    ?.id ?? '';

const eventsOf = (aggregateId: string) =>
  staff.service.app
    .get(Database)
    .query<{ type: string; body: string }>(
      'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [aggregateId],
    );

const appoint = async (number: string, roles = ['technician'], regionIds = ['east']) => {
  const { body, status } = await staff.ask('people', {
    as: 'M-0001',
    body: { number, name: '新人', phone: '13800138000', roles, regionIds },
  });
  return { id: String(body['id']), body, status };
};

describe('the demo centre', () => {
  it('ST-01 has people in every role, two teams a region, and two agents a region', async () => {
    const people = items((await staff.ask('people?limit=200', { as: 'T-0001' })).body);
    const held = new Set(people.flatMap(({ roles }) => roles as string[]));
    expect([...held].sort()).toEqual([...roleNames].sort());
    const teams = items((await staff.ask('teams?limit=200', { as: 'T-0001' })).body);
    for (const region of ['east', 'west', 'north']) {
      const here = teams.filter(({ regionId }) => regionId === region);
      expect(here).toHaveLength(2);
      expect(here.every(({ leadId, memberIds }) => leadId && (memberIds as []).length === 3)).toBe(
        true,
      );
      const agents = await staff.ask(`people?role=agent&region=${region}`, { as: 'T-0001' });
      expect(items(agents.body).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('G-05 keeps names and phones of staff out of events, and phones out of lists', async () => {
    const rows = await staff.service.app
      .get(Database)
      .query<{ body: string }>('SELECT body FROM outbox');
    const said = rows.map(({ body }) => body).join('\n');
    for (const { name, phone } of demoCentre.people) {
      expect(said).not.toContain(name);
      if (phone) expect(said).not.toContain(phone);
    }
    const [first] = items((await staff.ask('people?q=T-0001', { as: 'A-0001' })).body);
    expect(first?.['phone']).toMatch(/^139\*{4}\d{4}$/);
    const me = await staff.ask('me', { as: 'T-0001' });
    expect(me.body['phone']).toMatch(/^139\d{8}$/);
  });
});

describe('people', () => {
  it('ST-01 finds by part of a name or number, role, team and status, page by page', async () => {
    const team = await staff.ask(`people?team=${teamOf('T-0001')}&limit=3`, { as: 'A-0001' });
    expect(items(team.body)).toHaveLength(3);
    const rest = await staff.ask(
      `people?team=${teamOf('T-0001')}&limit=3&cursor=${String(team.body['next'])}`,
      { as: 'A-0001' },
    );
    expect(items(rest.body)).toHaveLength(1);
    expect(rest.body['next']).toBeUndefined();
    const name = encodeURIComponent(demoCentre.people[0]?.name ?? '');
    const named = await staff.ask(`people?q=${name}&limit=200`, { as: 'A-0001' });
    expect(items(named.body).map(({ number }) => number)).toContain(demoCentre.people[0]?.number);
    const wild = await staff.ask('people?q=%25', { as: 'A-0001' });
    expect(items(wild.body)).toHaveLength(0);
    const bad = await staff.ask('people?cursor=xyz', { as: 'A-0001' });
    expect(bad.body).toMatchObject({ status: 400, code: 'bad-cursor' });
  });

  it('ST-01 appoints, tells others who works where, and gives a number once only', async () => {
    const { id: personId, status, body } = await appoint('P-0001');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 'P-0001',
      status: 'active',
      phone: '138****8000',
      version: 1,
    });
    const [event] = await eventsOf(personId);
    expect(event?.type).toBe('kefu.staff.person.appointed.v1');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      subject: personId,
      data: { number: 'P-0001', roles: ['technician'], regionIds: ['east'] },
    });
    const again = await appoint('P-0001');
    expect(again.body).toMatchObject({ status: 409, code: 'number-taken', rule: 'ST-01' });
  });

  it('ST-01 refuses an unknown region, an unknown role, and a service account with a post', async () => {
    const region = await appoint('P-0002', ['technician'], ['moon']);
    expect(region.body).toMatchObject({ status: 422, code: 'no-such-region', rule: 'ST-01' });
    const role = await appoint('P-0002', ['emperor']);
    expect(role.status).toBe(400);
    const both = await appoint('P-0002', ['service-account', 'agent']);
    expect(both.body).toMatchObject({ status: 422, code: 'service-account-alone' });
  });

  it('ST-01 lets a manager neither make nor unmake an administrator', async () => {
    const made = await appoint('P-0003', ['admin']);
    expect(made.body).toMatchObject({ status: 403, code: 'only-admin' });
    const undone = await staff.ask(`people/${id('X-0001')}/change-roles`, {
      as: 'M-0001',
      body: { roles: ['clerk'], reason: 'x' },
    });
    expect(undone.body).toMatchObject({ status: 403, code: 'only-admin' });
    const reset = await staff.ask(`people/${id('X-0001')}/reset-password`, {
      as: 'M-0001',
      body: { reason: 'x' },
    });
    expect(reset.body).toMatchObject({ status: 403, code: 'only-admin' });
  });

  it('ST-01 changes only what was read: a stale If-Match is refused', async () => {
    const { id: personId } = await appoint('P-0004');
    const change = (match: string, regionIds: string[]) =>
      staff.ask(`people/${personId}/change-regions`, {
        as: 'M-0001',
        body: { regionIds, reason: 'short of people there' },
        headers: { 'if-match': match },
      });
    const first = await change('"1"', ['east', 'west']);
    expect(first.headers.get('etag')).toBe('"2"');
    expect((await change('"1"', ['north'])).body).toMatchObject({
      status: 412,
      code: 'stale-version',
    });
  });

  it('G-03 keeps who, when, what and why of every change, names and phones sealed', async () => {
    const { id: personId } = await appoint('P-0005');
    await staff.ask(`people/${personId}/correct`, {
      as: 'M-0001',
      body: { phone: '13700137000', reason: 'new phone' },
    });
    const trail = await staff.ask(`audit/${personId}`, { as: 'M-0001' });
    expect(trail.body).toMatchObject({ intact: true });
    const entries = trail.body['entries'] as { reason?: string; by: { id: string } }[];
    expect(entries.at(-1)).toMatchObject({ reason: 'new phone', by: { id: id('M-0001') } });
    expect(JSON.stringify(trail.body)).not.toMatch(/13700137000|13800138000|新人/);
  });
});

describe('leaving and coming back', () => {
  it('ST-01 does not dismiss who leads a team', async () => {
    const answer = await staff.ask(`people/${id('L-0001')}/dismiss`, {
      as: 'M-0001',
      body: { reason: 'left' },
    });
    expect(answer.body).toMatchObject({ status: 422, code: 'leads-a-team', rule: 'ST-01' });
  });

  it('ST-01 takes a dismissed member out of his team in the same moment', async () => {
    const answer = await staff.ask(`people/${id('T-0004')}/dismiss`, {
      as: 'M-0001',
      body: { reason: 'moved away' },
    });
    expect(answer.body).toMatchObject({ status: 'dismissed' });
    expect(answer.body['teamId']).toBeUndefined();
    const team = await staff.ask(`teams/${teamOf('T-0004')}`, { as: 'M-0001' });
    expect(team.body['memberIds']).not.toContain(id('T-0004'));
    const types = (await eventsOf(id('T-0004'))).map(({ type }) => type);
    expect(types.at(-1)).toBe('kefu.staff.person.dismissed.v1');
    const twice = await staff.ask(`people/${id('T-0004')}/dismiss`, {
      as: 'M-0001',
      body: { reason: 'again' },
    });
    expect(twice.body).toMatchObject({ status: 409, code: 'wrong-state', rule: 'ST-01' });
    const back = await staff.ask(`people/${id('T-0004')}/reinstate`, {
      as: 'M-0001',
      body: { reason: 'came back' },
    });
    expect(back.body).toMatchObject({ status: 'active', number: 'T-0004' });
    expect((await eventsOf(id('T-0004'))).at(-1)?.type).toBe('kefu.staff.person.appointed.v1');
  });

  it('ST-01 always leaves an active manager and administrator, also when two go at once', async () => {
    const dismiss = (number: string, as: string) =>
      staff.ask(`people/${id(number)}/dismiss`, { as, body: { reason: 'left' } });
    const answers = await Promise.all([dismiss('M-0001', 'X-0001'), dismiss('M-0002', 'X-0001')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'last-manager',
    });
    const admin = await dismiss('X-0001', 'X-0001');
    expect(admin.body).toMatchObject({ status: 422, code: 'last-admin' });
    for (const number of ['M-0001', 'M-0002']) {
      await staff.ask(`people/${id(number)}/reinstate`, { as: 'X-0001', body: { reason: 'test' } });
    }
  });
});

describe('teams and regions', () => {
  it('ST-01 moves a technician to another team: both teams and he himself agree', async () => {
    const { id: personId } = await appoint('P-0010', ['technician'], ['east', 'west']);
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
      body: { roles: ['clerk'], reason: 'x' },
    });
    expect(roles.body).toMatchObject({ status: 422, code: 'team-needs-role', role: 'technician' });
    const regions = await staff.ask(`people/${id('T-0002')}/change-regions`, {
      as: 'M-0001',
      body: { regionIds: ['north'], reason: 'x' },
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
    expect((await eventsOf(team)).map(({ type }) => type)).toEqual([
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
    const person = await appoint('P-0020', ['clerk'], ['south']);
    expect(person.body).toMatchObject({ status: 422, code: 'no-such-region' });
    expect((await staff.ask('regions/atlantis', { as: 'M-0001' })).status).toBe(404);
  });
});

describe('access', () => {
  it('ST-01 lets in exactly the roles that a route names, on every route', async () => {
    const numbers = new Map(
      roleNames.map((role) => [
        role,
        demoCentre.people.find(({ roles }) => roles.includes(role))?.number ?? '',
      ]),
    );
    const routes = routesOf(staff.service.app).filter(({ path }) => path.startsWith('/api/staff/'));
    expect(routes.length).toBeGreaterThan(20);
    for (const { method, path, roles } of routes) {
      if (roles === 'public') continue;
      const url = path.slice('/api/staff/'.length).replace(/:\w+/g, id('nobody'));
      const body = method === 'POST' ? { nonsense: true } : undefined;
      const anonymous = await staff.ask(url, { method, body });
      expect([method, path, anonymous.status]).toEqual([method, path, 401]);
      for (const role of roleNames) {
        const { status } = await staff.ask(url, { as: numbers.get(role) ?? '', method, body });
        const may = roles === 'any' || roles.includes(role);
        expect([method, path, role, status === 403]).toEqual([method, path, role, !may]);
        expect(status).toBeLessThan(500);
      }
    }
  });

  it('ST-01 answers bad input with what is wrong, never with a failure', async () => {
    const post = (body: unknown) => staff.ask('people', { as: 'M-0001', body });
    const person = { number: 'P-0030', name: '新', roles: ['clerk'], regionIds: [] };
    expect((await post({ ...person, salary: 1 })).status).toBe(400);
    expect((await post({ ...person, number: 7 })).status).toBe(400);
    expect((await post({ ...person, name: 'a\u0000b' })).status).toBe(400);
    expect((await post({ ...person, name: '\ud800' })).status).toBe(400);
    expect((await post({ ...person, number: 'p 1' })).status).toBe(400);
    const raw = await fetch(`${staff.issuer}/token`, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(raw.status).toBeGreaterThanOrEqual(400);
    expect(raw.status).toBeLessThan(500);
    const form = await fetch(`${staff.service.url}/api/staff/sign-in/none`, {
      method: 'POST',
      body: new URLSearchParams({ number: 'a', password: 'b' }),
    });
    expect(form.status).toBe(400);
    const big = await fetch(`${staff.service.url}/api/staff/sign-in/none`, {
      method: 'POST',
      body: new URLSearchParams({ number: 'a'.repeat(20_000) }),
    });
    expect(big.status).toBe(413);
  });
});

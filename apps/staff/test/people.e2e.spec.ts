import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { roleNames } from '@kefu/handbook';
import { demoCentre, demoPersonId } from '../src/index.js';
import { appoint, eventsOf, itemsOf, teamOf } from './ask-staff.js';
import { startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const id = demoPersonId;

describe('the demo centre', () => {
  it('ST-01 has people in every role, two teams a region, and two agents a region', async () => {
    const people = itemsOf((await staff.ask('people?limit=200', { as: 'T-0001' })).body);
    const held = new Set(people.flatMap(({ roles }) => roles as string[]));
    expect([...held].sort()).toEqual([...roleNames].sort());
    const teams = itemsOf((await staff.ask('teams?limit=200', { as: 'T-0001' })).body);
    for (const region of ['east', 'west', 'north']) {
      const here = teams.filter(({ regionId }) => regionId === region);
      expect(here).toHaveLength(2);
      expect(
        here.every(({ leadId, memberIds }) => leadId && (memberIds as string[]).length === 3),
      ).toBe(true);
      const agents = await staff.ask(`people?role=agent&region=${region}`, { as: 'T-0001' });
      expect(itemsOf(agents.body).length).toBeGreaterThanOrEqual(2);
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
    const [first] = itemsOf((await staff.ask('people?q=T-0001', { as: 'A-0001' })).body);
    expect(first?.['phone']).toMatch(/^139\*{4}\d{4}$/);
    const me = await staff.ask('me', { as: 'T-0001' });
    expect(me.body['phone']).toMatch(/^139\d{8}$/);
  });
});

describe('people', () => {
  it('ST-01 finds by part of a name or number, role, team and status, page by page', async () => {
    const team = await staff.ask(`people?team=${teamOf('T-0001')}&limit=3`, { as: 'A-0001' });
    expect(itemsOf(team.body)).toHaveLength(3);
    const rest = await staff.ask(
      `people?team=${teamOf('T-0001')}&limit=3&cursor=${String(team.body['next'])}`,
      { as: 'A-0001' },
    );
    expect(itemsOf(rest.body)).toHaveLength(1);
    expect(rest.body['next']).toBeUndefined();
    const name = encodeURIComponent(demoCentre.people[0]?.name ?? '');
    const named = await staff.ask(`people?q=${name}&limit=200`, { as: 'A-0001' });
    expect(itemsOf(named.body).map(({ number }) => number)).toContain(demoCentre.people[0]?.number);
    const wild = await staff.ask('people?q=%25', { as: 'A-0001' });
    expect(itemsOf(wild.body)).toHaveLength(0);
    const bad = await staff.ask('people?cursor=xyz', { as: 'A-0001' });
    expect(bad.body).toMatchObject({ status: 400, code: 'bad-cursor' });
  });

  it('ST-01 appoints, tells others who works where, and gives a number once only', async () => {
    const { id: personId, status, body } = await appoint(staff, 'P-0001');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 'P-0001',
      status: 'active',
      phone: '138****8000',
      version: 1,
    });
    const [event] = await eventsOf(staff, personId);
    expect(event?.type).toBe('kefu.staff.person.appointed.v1');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      subject: personId,
      data: { number: 'P-0001', roles: ['technician'], regionIds: ['east'] },
    });
    const again = await appoint(staff, 'P-0001');
    expect(again.body).toMatchObject({ status: 409, code: 'number-taken', rule: 'ST-01' });
  });

  it('ST-01 refuses an unknown region, an unknown role, and a service account with a post', async () => {
    const region = await appoint(staff, 'P-0002', ['technician'], ['moon']);
    expect(region.body).toMatchObject({ status: 422, code: 'no-such-region', rule: 'ST-01' });
    const role = await appoint(staff, 'P-0002', ['emperor']);
    expect(role.status).toBe(400);
    const both = await appoint(staff, 'P-0002', ['service-account', 'agent']);
    expect(both.body).toMatchObject({ status: 422, code: 'service-account-alone' });
  });

  it('ST-01 lets a manager neither make nor unmake an administrator', async () => {
    const made = await appoint(staff, 'P-0003', ['admin']);
    expect(made.body).toMatchObject({ status: 403, code: 'only-admin' });
    const undone = await staff.ask(`people/${id('X-0001')}/change-roles`, {
      as: 'M-0001',
      body: { roles: ['clerk'], reason: 'because' },
    });
    expect(undone.body).toMatchObject({ status: 403, code: 'only-admin' });
    const reset = await staff.ask(`people/${id('X-0001')}/reset-password`, {
      as: 'M-0001',
      body: { reason: 'because' },
    });
    expect(reset.body).toMatchObject({ status: 403, code: 'only-admin' });
  });

  it('ST-01 changes only what was read: a stale If-Match is refused', async () => {
    const { id: personId } = await appoint(staff, 'P-0004');
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
    const { id: personId } = await appoint(staff, 'P-0005');
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

  it('ST-01 takes a dismissed member out of their team in the same moment', async () => {
    const answer = await staff.ask(`people/${id('T-0004')}/dismiss`, {
      as: 'M-0001',
      body: { reason: 'moved away' },
    });
    expect(answer.body).toMatchObject({ status: 'dismissed' });
    expect(answer.body['teamId']).toBeUndefined();
    const team = await staff.ask(`teams/${teamOf('T-0004')}`, { as: 'M-0001' });
    expect(team.body['memberIds']).not.toContain(id('T-0004'));
    const types = (await eventsOf(staff, id('T-0004'))).map(({ type }) => type);
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
    expect((await eventsOf(staff, id('T-0004'))).at(-1)?.type).toBe(
      'kefu.staff.person.appointed.v1',
    );
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
    expect(admin.body).toMatchObject({ status: 403, code: 'own-authority' });
    for (const number of ['M-0001', 'M-0002']) {
      await staff.ask(`people/${id(number)}/reinstate`, { as: 'X-0001', body: { reason: 'test' } });
    }
  });
});

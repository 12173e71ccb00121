import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type SteppedClock } from '@kefu/kernel';
import { PersonAppointedV1, TeamFormedV1 } from '@kefu/messages-staff';
import { CLOCK, routesOf, ServiceRuntime, startService, type RunningService } from '@kefu/service';
import {
  testDatabase,
  testIssuer,
  testNats,
  waitFor,
  type Nats,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import exceljs from 'exceljs';
import { reporting } from '../src/index.js';
import { aSource, type Source } from './a-source.js';
import { at, Call, Order, Speaking } from './events-of-others.js';

const day = '2026-11-23';
const base = '/api/reporting';
const technician = new Speaking('staff');
const lead = new Speaking('staff');
const team = new Speaking('staff');
const formula = new Order({ number: 'R00000003', region: 'west', model: '=1+1' });
const tag = new Order({ number: 'R00000002', model: '<script>alert(1)</script>' });

let nats: Nats;
let database: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let sources: Source[];
let repairs: Source;
let manager: { authorization: string };
let eastLead: { authorization: string };
let admin: { authorization: string };

beforeAll(async () => {
  [nats, database, issuer] = await Promise.all([testNats(), testDatabase(), testIssuer()]);
  const { servers, pass } = nats.natsUrlFor('reporting');
  service = await startService(reporting, {
    KEFU_REPORTING_DATABASE_URL: database.url,
    KEFU_NATS_URL: servers,
    KEFU_NATS_REPORTING_PASSWORD: pass,
    KEFU_OIDC_ISSUER: issuer.url,
    KEFU_PROFILE: 'demo',
    KEFU_CLOCK: 'stepped',
    KEFU_CLOCK_START: at(day, '20:00'),
    KEFU_LOG_LEVEL: process.env['KEFU_LOG_LEVEL'] ?? 'silent',
  });
  const of = (sub: string, roles: string[], regions = ['*']) =>
    issuer.header({ sub, roles, regions });
  [manager, eastLead, admin] = await Promise.all([
    of(newId(), ['manager']),
    of(newId(), ['repair-lead'], ['east']),
    of(newId(), ['admin']),
  ]);
  await service.ready;
  sources = await Promise.all([
    aSource('field-repair', nats),
    aSource('callbacks', nats),
    aSource('staff', nats),
  ]);
  const [fieldRepair, callbacks, staff] = sources;
  if (!fieldRepair || !callbacks || !staff) throw new Error('no sources');
  repairs = fieldRepair;
  technician.say(PersonAppointedV1, at(day, '06:00'), {
    ...{ number: 'E-007', roles: ['technician'], regionIds: ['east'], teamId: team.id },
  });
  lead.say(PersonAppointedV1, at(day, '06:00'), {
    ...{ number: 'E-001', roles: ['repair-lead'], regionIds: ['east'], teamId: team.id },
  });
  team.say(TeamFormedV1, at(day, '06:00'), {
    ...{ regionId: 'east', leadId: lead.id, memberIds: [technician.id] },
  });
  const done = new Order()
    .reported(at(day, '09:00'))
    .notified(at(day, '09:03'), team.id)
    .breached('FR-03', at(day, '09:13'), lead.id, team.id)
    .dispatched(at(day, '09:20'), technician.id, team.id)
    .arrived(at(day, '10:00'), technician.id)
    .signed(at(day, '11:00'), technician.id)
    .closed(at(day, '15:00'));
  tag.reported(at(day, '10:00'));
  formula.reported(at(day, '12:00')).breached('FR-02', at(day, '12:05'));
  const call = new Call(done)
    .scheduled(at(day, '11:00'))
    .completed(at(day, '14:00'), { overall: 4 });
  await staff.say([...technician.said, ...lead.said, ...team.said]);
  await callbacks.say(call.said);
  await repairs.say([...done.said, ...tag.said, ...formula.said]);
  await heard(3);
});

afterAll(async () => {
  await service.stop();
  await Promise.all(sources.map((source) => source.close()));
  await Promise.all([database.drop(), issuer.stop()]);
  await nats.stop();
});

const cursorOf = (...key: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const ask = async (
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = manager,
): Promise<{ status: number; type: string; body: Body; raw: Buffer }> => {
  const answer = await fetch(`${service.url}${base}${path}`, { method, headers });
  const raw = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const body = (type.includes('json') ? JSON.parse(raw.toString()) : {}) as Body;
  return { status: answer.status, type, body, raw };
};

interface Body extends Record<string, unknown> {
  readonly figures: Record<string, { count: number; median?: number; average?: number }>;
  readonly items: Record<string, unknown>[];
  readonly next?: string;
  readonly sources: { source: string; messages: number; pending: number }[];
}

const live = `/daily-reports/${day}?number=live`;
const heard = (reported: number): Promise<void> =>
  waitFor(
    async () => {
      const { body } = await ask(live);
      return (
        body.figures['reported']?.count === reported &&
        body.figures['callbacks-completed']?.count === 1 &&
        body.figures['satisfaction-overall']?.average === 4
      );
    },
    { what: 'everything heard' },
  );

/** What does not depend on when it is asked. */
const facts = async (): Promise<object> => {
  const { cutOffAt: _now, ...rest } = (await ask(live)).body;
  return rest;
};

describe('RP-01 the daily report through the front door', () => {
  it('RP-03 shows the day as it stands, by region, team, technician and model', async () => {
    const { body } = await ask(live);
    expect(body).toMatchObject({ state: 'live', number: null, regions: null });
    expect(body.figures).toMatchObject({
      reported: { count: 3 },
      closed: { count: 1 },
      'open-at-day-end': { count: 2 },
      'time-to-dispatch': { count: 1, median: 17, p90: 17 },
      breaches: { count: 2 },
    });
    const names = async (by: string) =>
      (await ask(`/daily-reports/${day}/repair?by=${by}`)).body.items.map(({ name }) => name);
    expect(await names('region')).toEqual([
      { zh: '东区', en: 'East' },
      { zh: '西区', en: 'West' },
    ]);
    expect(await names('technician')).toContainEqual({ zh: 'E-007', en: 'E-007' });
    expect(await names('team')).toContainEqual({
      zh: '东区1组 (E-001)',
      en: 'East team 1 (E-001)',
    });
    expect(await names('model')).toHaveLength(3);
  });

  it('RP-01 opens each figure to its records, and pages through them', async () => {
    const first = await ask(`/figures/reported/records?date=${day}&limit=2`);
    const rest = await ask(
      `/figures/reported/records?date=${day}&limit=2&cursor=${first.body.next ?? ''}`,
    );
    const numbers = [...first.body.items, ...rest.body.items].map(({ orderNumber }) => orderNumber);
    expect(numbers).toEqual(['R00000001', 'R00000002', 'R00000003']);
    const his = await ask(`/figures/time-to-arrive/records?date=${day}&technician=E-007`);
    expect(his.body.items).toMatchObject([{ technicianNumber: 'E-007', value: 60 }]);
    const nobody = await ask(`/figures/breaches/records?date=${day}&person=none`);
    expect(nobody.body.items).toMatchObject([{ rule: 'FR-02', orderNumber: 'R00000003' }]);
  });

  it('RP-06 lists breaches by rule and person, and as one digest', async () => {
    const all = await ask(`/breaches?from=${day}&to=${day}`);
    expect(all.body.items.map(({ rule }) => rule)).toEqual(['FR-02', 'FR-03']);
    const hers = await ask('/breaches?person=E-001&rule=FR-03');
    expect(hers.body.items).toMatchObject([{ responsibleNumber: 'E-001', escalatedTo: 'manager' }]);
    const digest = await ask('/breach-digest?role=manager');
    expect(digest.body).toMatchObject({ role: 'manager', date: day, count: 2 });
    expect((await ask('/breach-digest?role=director')).body['count']).toBe(0);
  });

  it('RP-01 prints a page in both languages, and lets no text become markup', async () => {
    const zh = await ask(`/daily-reports/${day}.html`);
    expect([zh.status, zh.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(zh.raw.toString()).toContain('客服中心日报');
    for (const place of ['制表', '审核', '批准', '<svg'])
      expect(zh.raw.toString()).toContain(place);
    expect(zh.raw.toString()).not.toContain('<script');
    const en = await ask(`/daily-reports/${day}.html?lang=en`);
    expect(en.raw.toString()).toContain('Daily report of the centre');
  });

  it('RP-01 gives a workbook whose numbers are numbers and whose texts are no formulas', async () => {
    const { raw, type } = await ask(`/daily-reports/${day}.xlsx?lang=en`);
    expect(type).toContain('spreadsheetml');
    const book = new exceljs.Workbook();
    await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
    const values = (book.getWorksheet('Summary')?.getColumn(2).values ?? []) as unknown[];
    expect(values).toContain(3);
    const models = book.getWorksheet('By model');
    const cells = [2, 3, 4].map((row) => models?.getRow(row).getCell(1));
    expect(cells.map((cell) => cell?.type)).toEqual(Array(3).fill(exceljs.ValueType.String));
    expect(cells.map((cell) => cell?.value)).toContain("'=1+1");
  });
});

describe('who may see what', () => {
  it('RP-01 shows a lead the regions that he works in, and no others', async () => {
    const { body } = await ask(live, eastLead);
    expect(body['regions']).toEqual(['east']);
    expect(body.figures['reported']).toEqual({ count: 2 });
    const records = await ask(`/figures/reported/records?date=${day}`, eastLead);
    expect(records.body.items).toHaveLength(2);
    expect((await ask(`/breaches?from=${day}`, eastLead)).body.items).toHaveLength(1);
    for (const path of [
      `${live}&region=west`,
      `/daily-reports/${day}.html?region=west`,
      `/daily-reports/${day}.xlsx?region=west`,
      `/daily-reports/${day}/repair?region=west`,
      '/figures/reported/records?region=west',
      '/breaches?region=west',
      '/breach-digest?role=manager&region=west',
    ]) {
      const { status, body: problem } = await ask(path, eastLead);
      expect([path, status, problem['code']]).toEqual([path, 403, 'other-region']);
    }
  });

  it('lets nobody in without a declared role', async () => {
    const technicians = await issuer.header({ sub: newId(), roles: ['technician'] });
    const routes = routesOf(service.app).filter(({ path }) =>
      /reports|figures|breach|rebuild/.test(path),
    );
    expect(routes.length).toBeGreaterThanOrEqual(10);
    for (const { method, path } of routes) {
      const url = path.replace(base, '').replace(':date', day).replace(':figure', 'reported');
      const { status } = await ask(url, { ...technicians, method });
      expect([url, status]).toEqual([url, 403]);
    }
    expect((await ask('/rebuild', { ...manager, method: 'POST' })).status).toBe(403);
  });

  it.each([
    ['/daily-reports/2026-02-30', 400, 'bad-date'],
    ['/daily-reports/yesterday', 400, 'bad-date'],
    ['/daily-reports/2026-11-24', 404, 'day-not-begun'],
    [`/daily-reports/${day}?number=9`, 404, 'no-such-publication'],
    [`/daily-reports/${day}?number=x`, 400, 'malformed'],
    [`/daily-reports/${day}/repair?by=colour`, 400, 'malformed'],
    ['/figures/nonsense/records', 404, 'no-such-figure'],
    ['/figures/reported/records?cursor=abc', 400, 'bad-cursor'],
    ['/breaches?person=%00', 400, 'malformed'],
    ['/breaches?from=2026-13-01', 400, 'bad-date'],
    ['/daily-reports/0000-01-01', 400, 'bad-date'],
    [`/daily-reports?cursor=${cursorOf('abc')}`, 400, 'bad-cursor'],
    [`/breaches?cursor=${cursorOf(at(day, '12:00'), newId(), 1e300)}`, 400, 'bad-cursor'],
  ])('refuses %s with %i', async (path, status, code) => {
    const told = await ask(path);
    expect([told.status, told.body['code']]).toEqual([status, code]);
  });
});

describe('RP-01 published at nine, and rebuilt', () => {
  it('RP-01 publishes yesterday when nine strikes', async () => {
    service.app.get<SteppedClock>(CLOCK).stepTo(at('2026-11-24', '09:00'));
    await waitFor(
      async () => {
        await service.app.get(ServiceRuntime).timers?.runner.runDue();
        return (await ask('/daily-reports')).body.items.length === 1;
      },
      { what: 'the publication' },
    );
    const { body } = await ask(`/daily-reports/${day}`);
    expect(body).toMatchObject({
      state: 'published',
      number: 1,
      cutOffAt: at('2026-11-24', '09:00'),
    });
    expect((await ask('/daily-reports')).body.items).toMatchObject([{ date: day, number: 1 }]);
  });

  it('RP-01 shows the same figures after a rebuild, and keeps what was published', async () => {
    const before = await facts();
    const published = (await ask(`/daily-reports/${day}`)).body;
    const begun = await ask('/rebuild', { ...admin, method: 'POST' });
    expect([begun.status, begun.body['running']]).toEqual([202, true]);
    await waitFor(async () => !(await ask('/rebuild', admin)).body['running'], {
      what: 'the end of the rebuild',
    });
    expect(await facts()).toEqual(before);
    expect((await ask(`/daily-reports/${day}`)).body).toEqual(published);
    const state = (await ask('/rebuild', admin)).body;
    expect(state.sources.find(({ source }) => source === 'field-repair')).toMatchObject({
      pending: 0,
    });
  });

  it('RP-01 goes on hearing after a rebuild', async () => {
    await repairs.say(new Order({ number: 'R00000004' }).reported(at(day, '19:00')).said);
    await heard(4);
    expect((await ask(`/daily-reports/${day}`)).body.figures['reported']).toEqual({ count: 3 });
  });
});

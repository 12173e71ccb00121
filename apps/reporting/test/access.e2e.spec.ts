import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { routesOf } from '@kefu/service';
import { aReportingDay, base, day, live, type ReportingDay } from './a-reporting-day.js';
import { at } from './events-of-others.js';

let open: ReportingDay;
let ask: ReportingDay['ask'];

beforeAll(async () => {
  open = await aReportingDay();
  ({ ask } = open);
});
afterAll(() => open.close());

const cursorOf = (...key: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

describe('who may see what', () => {
  it('RP-01 shows a lead the regions that they work in, and no others', async () => {
    const { body } = await ask(live, open.eastLead);
    expect(body['regions']).toEqual(['east']);
    expect(body.figures['reported']).toEqual({ count: 2 });
    const records = await ask(`/figures/reported/records?date=${day}`, open.eastLead);
    expect(records.body.items).toHaveLength(2);
    expect((await ask(`/breaches?from=${day}`, open.eastLead)).body.items).toHaveLength(1);
    for (const path of [
      `${live}&region=west`,
      `/daily-reports/${day}.html?region=west`,
      `/daily-reports/${day}.xlsx?region=west`,
      `/daily-reports/${day}/repair?region=west`,
      '/figures/reported/records?region=west',
      '/breaches?region=west',
      '/breach-digest?role=manager&region=west',
    ]) {
      const { status, body: problem } = await ask(path, open.eastLead);
      expect([path, status, problem['code']]).toEqual([path, 403, 'other-region']);
    }
  });

  it('RP-02 shows everybody their own figures, and has no question for those of others', async () => {
    const agent = await open.issuer.header({ sub: newId(), roles: ['agent'], regions: ['east'] });
    const { status, body } = await ask(`/own-figures?from=${day}&to=${day}`, agent);
    expect([status, body]).toEqual([200, { from: day, to: day, figures: [], breaches: [] }]);
    expect((await ask(`/own-figures?person=E-001`, agent)).status).toBe(400);
    expect((await ask('/own-figures?to=2030-01-01', agent)).body['code']).toBe('day-not-begun');
  });

  it('lets nobody in without a declared role', async () => {
    const technicians = await open.issuer.header({ sub: newId(), roles: ['technician'] });
    const routes = routesOf(open.service.app).filter(
      ({ path }) => /reports|figures|breach|rebuild/.test(path) && !path.endsWith('/own-figures'),
    );
    expect(routes.length).toBeGreaterThanOrEqual(10);
    for (const { method, path } of routes) {
      const url = path
        .replace(base, '')
        .replace(':date', day)
        .replace(':month', '2026-11')
        .replace(':figure', 'reported');
      const { status, body } = await ask(url, { ...technicians, method });
      // Everybody sees what is counted of themselves, and nothing else
      const own = url.startsWith('/own-figures');
      expect([url, status]).toEqual([url, own ? 200 : 403]);
      if (own) expect(body).toMatchObject({ figures: [], breaches: [] });
    }
    expect((await ask('/rebuild', { ...open.manager, method: 'POST' })).status).toBe(403);
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
    ['/breaches?from=2026-13-01', 400, 'malformed'],
    ['/daily-reports/0000-01-01', 400, 'bad-date'],
    [`/daily-reports?cursor=${cursorOf('abc')}`, 400, 'bad-cursor'],
    [`/breaches?cursor=${cursorOf(at(day, '12:00'), newId(), 1e300)}`, 400, 'bad-cursor'],
  ])('refuses %s with %i', async (path, status, code) => {
    const told = await ask(path);
    expect([told.status, told.body['code']]).toEqual([status, code]);
  });
});

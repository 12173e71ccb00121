import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { RunningWorkShop } from './a-running-work-shop.js';

let workShop: RunningWorkShop;
beforeAll(async () => {
  workShop = await RunningWorkShop.start();
});
afterAll(() => workShop.stop());

describe('spare parts over HTTP', () => {
  it('are opened, shown and finished', async () => {
    const opened = await workShop.ask('POST', 'spare-parts', { regionId: 'east', subject: 'one' });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('etag')).toBe('"1"');
    const finished = await workShop.ask('POST', `spare-parts/${opened.body.id}/finish`);
    expect(finished.status).toBe(200);
    expect(finished.body).toMatchObject({ status: 'finished', version: 2 });
    expect(await workShop.said(opened.body.id)).toEqual([
      'kefu.work-shop.spare-part.opened.v1',
      'kefu.work-shop.spare-part.finished.v1',
    ]);
  });

  it('are not finished twice', async () => {
    const id = await workShop.opened('east');
    await workShop.ask('POST', `spare-parts/${id}/finish`);
    const again = await workShop.ask('POST', `spare-parts/${id}/finish`);
    expect([again.status, again.body['code']]).toEqual([409, 'wrong-state']);
  });

  it('are listed by state and region, page by page', async () => {
    const ids = [await workShop.opened('island'), await workShop.opened('island')];
    const list = 'spare-parts?regionId=island&status=open';
    const first = await workShop.ask('GET', `${list}&limit=1`);
    const rest = await workShop.ask('GET', `${list}&cursor=${String(first.body['next'])}`);
    const shown = [first, rest].flatMap(({ body }) => body['items'] as { id: string }[]);
    expect(shown.map(({ id }) => id)).toEqual(ids.reverse());
  });

  it.each([
    ['an unknown field', { regionId: 'east', subject: 'one', colour: 'red' }, 'agent', 400],
    ['a missing field', { regionId: 'east' }, 'agent', 400],
    ['nothing to read', { regionId: 'east', subject: '  ' }, 'agent', 400],
    ['a role without the right', { regionId: 'east', subject: 'one' }, 'technician', 403],
  ])('are not opened with %s', async (_what, body, role, status) => {
    expect((await workShop.ask('POST', 'spare-parts', body, { roles: [role] })).status).toBe(
      status,
    );
  });

  it('are unknown to who works on other regions: by id, in lists, and to change', async () => {
    const id = await workShop.opened('hills');
    const elsewhere = { roles: ['manager'], regions: ['coast'] };
    const ask = (method: 'GET' | 'POST', path: string) =>
      workShop.ask(method, path, undefined, elsewhere);
    expect((await ask('GET', `spare-parts/${id}`)).status).toBe(404);
    expect((await ask('POST', `spare-parts/${id}/finish`)).status).toBe(404);
    expect((await ask('GET', 'spare-parts?regionId=hills')).body['items']).toEqual([]);
    expect(await workShop.statusOf(id)).toBe('open');
  });

  it('keep a trail for who may see them', async () => {
    const id = await workShop.opened('hills');
    const trail = (regions: string[]) =>
      workShop.ask('GET', `audit/${id}`, undefined, { roles: ['manager'], regions });
    expect((await trail(['hills'])).body).toMatchObject({ intact: true });
    expect((await trail(['coast'])).status).toBe(404);
  });

  it('are not found by an unknown id', async () => {
    expect((await workShop.ask('GET', `spare-parts/${newId()}`)).status).toBe(404);
  });

  it('are described', async () => {
    const { status, body } = await workShop.ask('GET', 'openapi.json');
    expect(status).toBe(200);
    expect(Object.keys(body['paths'] as object)).toContain(
      '/api/work-shop/spare-parts/{id}/finish',
    );
  });
});

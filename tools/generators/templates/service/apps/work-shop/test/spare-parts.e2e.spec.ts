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

  it('are listed page by page', async () => {
    const ids = [await workShop.opened('east'), await workShop.opened('east')];
    const first = await workShop.ask('GET', 'spare-parts?limit=1');
    const rest = await workShop.ask('GET', `spare-parts?cursor=${String(first.body['next'])}`);
    const shown = [first, rest].flatMap(({ body }) => body['items'] as { id: string }[]);
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    ['an unknown field', { regionId: 'east', subject: 'one', colour: 'red' }, 'agent', 400],
    ['a missing field', { regionId: 'east' }, 'agent', 400],
    ['a role without the right', { regionId: 'east', subject: 'one' }, 'technician', 403],
  ])('are not opened with %s', async (_what, body, role, status) => {
    expect((await workShop.ask('POST', 'spare-parts', body, role)).status).toBe(status);
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkObject } from '@kefu/validation';
import { notes, SampleDesk } from './sample-desk.js';
import { NoteView, WriteNote } from './sample-service.js';

let desk: SampleDesk;

const at = (whole: unknown, ...path: string[]): unknown =>
  path.reduce((part, name) => (part as Record<string, unknown> | undefined)?.[name], whole);

beforeAll(async () => {
  desk = await SampleDesk.open();
});

afterAll(async () => {
  await desk.close();
});

describe('records of every service', () => {
  it('G-03 shows the trail to those who may see it, and that it is intact', async () => {
    const { body } = await desk.write({ title: 'a' });
    const id = String(body['id']);
    const manager = await desk.issuer.header({ sub: 'm', roles: ['manager'] });
    const told = await desk.ask(`/api/sample/audit/${id}`, { headers: manager });
    expect(told.body).toMatchObject({ intact: true, entries: [{ version: 1 }] });
    expect((await desk.ask(`/api/sample/audit/${id}`)).status).toBe(403);
    await desk.own.query(
      `UPDATE audit SET body = replace(body, 'clerk-1', 'clerk-9') WHERE aggregate_id = $1`,
      [id],
    );
    const touched = await desk.ask(`/api/sample/audit/${id}`, { headers: manager });
    expect(touched.body).toMatchObject({ intact: false, firstBrokenVersion: 1 });
  });

  it('lists the deadlines of a record, each explained', async () => {
    const { body } = await desk.write({ title: 'a' });
    const ref = String(body['id']);
    const told = await desk.ask(`/api/sample/deadlines?ref=${ref}`);
    expect([told.status, told.body]).toEqual([200, { items: [] }]);
    expect((await desk.ask('/api/sample/deadlines')).status).toBe(400);
  });
});

describe('the description of the API', () => {
  it('is complete', async () => {
    const { body } = await desk.ask('/api/sample/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        [notes]: {
          post: {
            requestBody: {
              content: {
                'application/json': { schema: { $ref: '#/components/schemas/WriteNote' } },
              },
            },
            responses: { 201: {}, 400: {}, 401: {}, 403: {}, 422: {} },
          },
          get: {
            parameters: expect.arrayContaining([
              expect.objectContaining({ name: 'limit', in: 'query', required: false }),
            ]) as unknown,
          },
        },
        [`${notes}/{id}/star`]: {
          post: {
            parameters: expect.arrayContaining([
              { $ref: '#/components/parameters/IfMatch' },
              { $ref: '#/components/parameters/IdempotencyKey' },
            ]) as unknown,
          },
        },
      },
      components: {
        schemas: {
          WriteNote: {
            required: ['title'],
            properties: { title: { type: 'string', minLength: 1, maxLength: 100 } },
          },
          Tag: { properties: { name: { type: 'string' } } },
          NoteView: {},
          Problem: {},
        },
      },
    });
  });

  it('has an example of each body and answer, which passes the checks of its class', async () => {
    const { body } = await desk.ask('/api/sample/openapi.json');
    const post = at(body, 'paths', notes, 'post');
    const asked = at(post, 'requestBody', 'content', 'application/json', 'example');
    expect(checkObject(WriteNote, asked).faults).toEqual([]);
    expect(asked).toMatchObject({ title: '示例', tags: [{ name: '王小明' }] });
    expect((await desk.write(asked)).status).toBe(201);
    const told = at(post, 'responses', '201', 'content', 'application/json', 'example');
    expect(checkObject(NoteView, told).faults).toEqual([]);
    const listed = at(body, 'paths', notes, 'get', 'responses', '200', 'content');
    expect(at(listed, 'application/json', 'example', 'items')).toEqual([told]);
    const { next } = at(listed, 'application/json', 'example') as { next: string };
    expect((await desk.ask(`${notes}?cursor=${next}`)).status).toBe(200);
    const trail = at(body, 'paths', '/api/sample/audit/{aggregateId}', 'get', 'responses', '200');
    expect(at(trail, 'content', 'application/json', 'example', 'entries')).toMatchObject([
      { changes: { status: ['reported', 'notified'] } },
    ]);
  });

  it('refers to nothing that is not there', async () => {
    const { body } = await desk.ask('/api/sample/openapi.json');
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of new Set(refs)) {
      const found = at(body, ...(ref ?? '').split('/'));
      expect([ref, found]).toEqual([ref, expect.anything()]);
    }
  });

  it('is shown by Swagger UI from this machine alone', async () => {
    const html = await desk.ask('/api/sample/docs');
    expect(html.status).toBe(200);
    expect(String(html.body['text'])).not.toMatch(/(?:src|href)="https?:/);
    expect((await desk.ask('/api/sample/docs/swagger-ui-bundle.js')).status).toBe(200);
  });
});

describe('health', () => {
  it('is alive, ready, and measures itself', async () => {
    expect((await desk.ask('/health/live')).status).toBe(200);
    expect((await desk.ask('/health/ready')).body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, migrations: { status: 'up' } },
    });
    const metrics = await desk.ask('/metrics');
    const text = String(metrics.body['text']);
    expect(text).toMatch(/kefu_http_request_seconds_count\{.*route="\/api\/sample\/notes".*\} \d/);
    expect(text).toContain('kefu_overdue_timers');
    expect(text).toContain('kefu_failing_timers');
    expect(text).toContain('nodejs_heap_size_used_bytes');
  });

  it('shows timers that are late, that fail, and that nothing here fires', async () => {
    await desk.own.query(
      `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, attempts)
       SELECT 'lost', 'note', id, now(), now(), id % 2 FROM generate_series(1, 3) AS id`,
    );
    expect((await desk.ask('/health/ready')).body).toMatchObject({
      status: 'ok',
      details: { timers: { overdue: 3, failing: 2, unhandled: ['note/lost'] } },
    });
    const text = String((await desk.ask('/metrics')).body['text']);
    expect(text).toMatch(/kefu_overdue_timers\{.*\} 3/);
    expect(text).toMatch(/kefu_failing_timers\{.*\} 2/);
    expect(text).toMatch(/kefu_unhandled_timers\{.*\} 1/);
    await desk.own.query(`DELETE FROM timer`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, notes, SampleDesk } from './sample-desk.js';

let desk: SampleDesk;

beforeAll(async () => {
  desk = await SampleDesk.open();
});

afterAll(async () => {
  await desk.close();
});

describe('versions', () => {
  it('answers with the version, takes it back, and refuses one that is stale', async () => {
    const written = await desk.write({ title: 'a' });
    expect([written.status, written.headers.get('etag')]).toEqual([201, '"1"']);
    const star = `${notes}/${String(written.body['id'])}/star`;
    const ifMatch = (tag: string) =>
      desk.ask(star, { method: 'POST', headers: { 'if-match': tag } });
    const first = await ifMatch('"1"');
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const again = await ifMatch('"1"');
    expect([again.status, again.body['code']]).toEqual([412, 'stale-version']);
    const odd = await ifMatch('W/"1"');
    expect([odd.status, odd.body['code']]).toEqual([400, 'bad-if-match']);
    expect((await ifMatch('*')).status).toBe(200);
  });

  it('refuses by rule, and names it', async () => {
    const { body } = await desk.write({ title: 'a', stars: 3 });
    const told = await desk.ask(`${notes}/${String(body['id'])}/star`, { method: 'POST' });
    expect(told).toMatchObject({ status: 422, body: { code: 'too-many-stars', rule: 'SD-01' } });
  });

  it('refuses an id that is none, and knows of none', async () => {
    const odd = await desk.ask(`${notes}/7`);
    expect([odd.status, faultsOf(odd)]).toEqual([400, ['#/path/id not-an-id']]);
    const none = await desk.ask(`${notes}/019ab3f0-0000-7000-8000-000000000000`);
    expect([none.status, none.body['code']]).toEqual([404, 'not-found']);
  });
});

describe('Idempotency-Key', () => {
  it('answers the second time as the first, and does it once', async () => {
    const before = await desk.count();
    const first = await desk.write({ title: 'once' }, { 'idempotency-key': 'k-1' });
    const second = await desk.write({ title: 'once' }, { 'idempotency-key': 'k-1' });
    expect(second.body).toEqual(first.body);
    expect([second.status, second.headers.get('etag')]).toEqual([201, '"1"']);
    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(await desk.count()).toBe(before + 1);
  });

  it('lets only one of many at once through, and answers all alike', async () => {
    const before = await desk.count();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => desk.write({ title: 'race' }, { 'idempotency-key': 'k-2' })),
    );
    expect(new Set(all.map(({ status, body }) => `${status} ${String(body['id'])}`)).size).toBe(1);
    expect(all[0]?.status).toBe(201);
    expect(await desk.count()).toBe(before + 1);
  });

  it('refuses a key for another body, and one that is none', async () => {
    await desk.write({ title: 'a' }, { 'idempotency-key': 'k-3' });
    const other = await desk.write({ title: 'b' }, { 'idempotency-key': 'k-3' });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
    const long = await desk.write({ title: 'a' }, { 'idempotency-key': 'k'.repeat(256) });
    expect([long.status, long.body['code']]).toEqual([400, 'bad-idempotency-key']);
  });

  it('keeps nothing of what was refused, and keeps keys apart by who asks', async () => {
    expect((await desk.write({ title: '' }, { 'idempotency-key': 'k-4' })).status).toBe(400);
    expect((await desk.write({ title: 'a' }, { 'idempotency-key': 'k-4' })).status).toBe(201);
    const other = await desk.issuer.header({ sub: 'clerk-2', roles: ['clerk'] });
    const told = await desk.write({ title: 'c' }, { ...other, 'idempotency-key': 'k-4' });
    expect([told.status, told.headers.get('idempotent-replay')]).toEqual([201, null]);
  });
});

describe('an answer that is shown once', () => {
  const secret = `${notes}/secret`;
  const told = (title: string, key: string) =>
    desk.ask(secret, { body: { title }, headers: { 'idempotency-key': key } });

  it('is stored nowhere; asked again, it says so and does nothing', async () => {
    const before = await desk.count();
    const first = await told('of the house', 's-1');
    expect([first.status, first.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const rows = await desk.own.query('SELECT * FROM idempotency WHERE key = $1', ['s-1']);
    expect(rows).toMatchObject([{ answer: null }]);
    expect(JSON.stringify(rows)).not.toContain('secret of');
    const again = await told('of the house', 's-1');
    expect([again.status, again.body['code']]).toEqual([409, 'answer-not-kept']);
    expect(await desk.count()).toBe(before + 1);
  });

  it('leaves no hash that its body could be guessed by', async () => {
    await told('one', 's-2');
    await told('another', 's-3');
    const rows = await desk.own.query(
      `SELECT DISTINCT request_hash FROM idempotency WHERE key IN ('s-2', 's-3')`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused for a key of another route, and given when the first try was refused', async () => {
    await desk.write({ title: 'a' }, { 'idempotency-key': 's-4' });
    expect((await told('a', 's-4')).body['code']).toBe('idempotency-key-reused');
    expect((await told('', 's-5')).status).toBe(400);
    expect((await told('a', 's-5')).status).toBe(201);
    const other = await desk.write({ title: 'a' }, { 'idempotency-key': 's-5' });
    expect(other.body['code']).toBe('idempotency-key-reused');
  });
});

describe('lists', () => {
  it('pages to the end without losing or repeating one', async () => {
    await Promise.all(['p', 'q', 'r'].map((title) => desk.write({ title })));
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? 'limit=2' : `limit=2&cursor=${cursor}`;
      const told = await desk.ask(`${notes}?${query}`);
      seen.push(...(told.body['items'] as { id: string }[]).map(({ id }) => id));
      cursor = told.body['next'] as string | undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(await desk.count());
    expect(new Set(seen).size).toBe(seen.length);
  });
});

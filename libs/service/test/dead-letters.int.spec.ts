import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { readEnvelope } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import {
  eventOnTheWire,
  testDatabase,
  testIssuer,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import { checkObject } from '@kefu/validation';
import { ServiceRuntime, startService, type RunningService } from '../src/index.js';
import { DeadLetterView } from '../src/records/record-views.js';
import { ask } from './ask.js';
import { letters, LetterSentV1 } from './letter-service.js';

const PATH = '/api/letters/dead-letters';
const NO_CART = 'ALTER TABLE carried ADD CONSTRAINT no_cart CHECK (NOT heavy) NOT VALID';
const epoch = newId();
const reason = 'sent back by hand';

let made: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let database: Database;
let admin: { authorization: string };

beforeAll(async () => {
  [made, issuer] = await Promise.all([testDatabase(), testIssuer()]);
  admin = await issuer.header({ sub: 'admin-1', roles: ['admin'] });
  service = await startService(letters, {
    KEFU_LETTERS_DATABASE_URL: made.url,
    KEFU_OIDC_ISSUER: issuer.url,
    KEFU_LOG_LEVEL: 'silent',
  });
  await service.ready;
  database = service.app.get(Database);
});

afterAll(async () => {
  await service.stop();
  await Promise.all([made.drop(), issuer.stop()]);
});

beforeEach(async () => {
  await database.query('TRUNCATE carried, dead_letter, parked, gate');
  await database.query('ALTER TABLE carried DROP CONSTRAINT IF EXISTS no_cart');
  await database.query(NO_CART);
});

const onTheWire = (aggregateId: string, sequence: number): string => {
  const sent = { of: LetterSentV1, data: { heavy: sequence === 1 } };
  const time = '2026-03-02T02:00:00.000Z';
  return JSON.stringify(eventOnTheWire(sent, { epoch, aggregateId, sequence, time }));
};

/** Its first event is dead, its second waits behind it. */
const aDeadLetter = async (): Promise<{ letter: string; id: string }> => {
  const { gate } = service.app.get(ServiceRuntime).messaging;
  const letter = newId();
  const [first, second] = [onTheWire(letter, 1), onTheWire(letter, 2)];
  await gate.setAside('post', readEnvelope(first), first, new Error('too heavy'), 9);
  await gate.admit('post', readEnvelope(second), second);
  const items = await listed();
  return { letter, id: String(items.find(({ aggregateId }) => aggregateId === letter)?.['id']) };
};

const listed = async (query = '') => {
  const { body } = await ask(service, `${PATH}${query}`, { headers: admin });
  return body['items'] as Record<string, unknown>[];
};

const settle = (id: string, verb: string, body?: object, headers: object = {}) =>
  ask(service, `${PATH}/${id}/${verb}`, {
    method: 'POST',
    headers: { ...admin, ...headers },
    ...(body ? { body } : {}),
  });

const carried = async (): Promise<number[]> => {
  const rows = await database.query<{ sequence: number }>(
    'SELECT sequence FROM carried ORDER BY sequence',
  );
  return rows.map(({ sequence }) => sequence);
};

describe('dead letters', () => {
  it('are listed without what they say, page by page, the oldest first', async () => {
    const [one, two] = [await aDeadLetter(), await aDeadLetter()];
    const { body } = await ask(service, `${PATH}?limit=1`, { headers: admin });
    const items = body['items'] as object[];
    expect(items).toEqual([
      {
        id: one.id,
        source: 'post',
        type: LetterSentV1.type,
        aggregateId: one.letter,
        sequence: 1,
        error: 'Error: too heavy',
        diedAt: expect.stringMatching(/^20.*Z$/) as unknown,
      },
    ]);
    expect(checkObject(DeadLetterView, items[0]).faults).toEqual([]);
    expect(await listed(`?cursor=${String(body['next'])}`)).toMatchObject([{ id: two.id }]);
    expect((await ask(service, `${PATH}?cursor=x`, { headers: admin })).status).toBe(400);
  });

  it('stay as they are when they are replayed too early', async () => {
    const { id } = await aDeadLetter();
    for (const key of [{}, { 'idempotency-key': newId() }]) {
      const early = await settle(id, 'replay', undefined, key);
      expect([early.status, early.body['code']]).toEqual([409, 'still-failing']);
    }
    expect(await listed()).toMatchObject([{ id, error: 'Error: too heavy' }]);
    expect(await carried()).toEqual([]);
  });

  it('take effect when they are replayed, and so does what waited behind them', async () => {
    const { id } = await aDeadLetter();
    await database.query('ALTER TABLE carried DROP CONSTRAINT no_cart');
    const key = { 'idempotency-key': newId() };
    const replayed = await settle(id, 'replay', undefined, key);
    expect([replayed.status, replayed.body]).toMatchObject([
      200,
      { id, resolution: 'replayed', resolvedBy: 'admin-1' },
    ]);
    expect(checkObject(DeadLetterView, replayed.body).faults).toEqual([]);
    expect(await carried()).toEqual([1, 2]);
    expect(await listed()).toEqual([]);
    expect((await settle(id, 'replay', undefined, key)).body).toEqual(replayed.body);
    const again = await settle(id, 'replay');
    expect([again.status, again.body['code']]).toEqual([409, 'already-resolved']);
  });

  it('are skipped with a reason, and what waited behind them goes on', async () => {
    const { id } = await aDeadLetter();
    for (const body of [{}, { reason: '' }, { reason: '  ' }, { reason, more: 1 }]) {
      expect((await settle(id, 'skip', body)).status).toBe(400);
    }
    expect(await carried()).toEqual([]);
    const skipped = await settle(id, 'skip', { reason });
    expect([skipped.status, skipped.body]).toMatchObject([
      200,
      { id, resolution: 'skipped', resolvedBy: 'admin-1', reason },
    ]);
    expect(await carried()).toEqual([2]);
    expect(await listed()).toEqual([]);
  });

  it('that are none are not found', async () => {
    for (const [id, expected] of [
      [newId(), [404, 'not-found']],
      ['none', [400, 'malformed']],
    ] as const) {
      for (const verb of ['replay', 'skip']) {
        const { status, body } = await settle(id, verb, verb === 'skip' ? { reason } : undefined);
        expect([status, body['code']]).toEqual(expected);
      }
    }
  });

  it('that could not even be read can only be skipped', async () => {
    const { gate } = service.app.get(ServiceRuntime).messaging;
    await gate.buryUnreadable('post', 7, 'no event at all', new Error('no JSON'));
    const [letter] = await listed();
    expect(letter).toMatchObject({ source: 'post', streamSequence: 7 });
    const id = String(letter?.['id']);
    expect((await settle(id, 'replay')).body['code']).toBe('still-failing');
    expect((await settle(id, 'skip', { reason })).status).toBe(200);
  });

  it('are for administrators alone', async () => {
    const { id } = await aDeadLetter();
    const headers = await issuer.header({ sub: 'm', roles: ['manager', 'director', 'agent'] });
    const statuses = [
      await ask(service, PATH, { headers }),
      await ask(service, `${PATH}/${id}/replay`, { headers, method: 'POST' }),
      await ask(service, `${PATH}/${id}/skip`, { headers, body: { reason } }),
    ].map(({ status, body }) => [status, body['code']]);
    expect(statuses).toEqual(Array(3).fill([403, 'role-missing']));
  });
});

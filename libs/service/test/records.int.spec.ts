import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusMillis, type SteppedClock } from '@kefu/kernel';
import { testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@kefu/testing';
import { CLOCK, ServiceRuntime, startService, type RunningService } from '../src/index.js';
import { ask } from './ask.js';
import { promises, promisesOfRegions } from './promise-service.js';

const START = '2026-03-02T02:00:00.000Z';
const DUE = '2026-03-02T02:05:00.000Z';

let database: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let clerk: { authorization: string };

const environment = () => ({
  KEFU_PROMISES_DATABASE_URL: database.url,
  KEFU_OIDC_ISSUER: issuer.url,
  KEFU_LOG_LEVEL: 'silent',
  KEFU_CLOCK: 'stepped',
  KEFU_CLOCK_START: START,
});

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(), testIssuer()]);
  clerk = await issuer.header({ sub: 'clerk-1', roles: ['clerk'] });
  service = await startService(promisesOfRegions, environment());
  await service.ready;
});

afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), issuer.stop()]);
});

const post = (path: string) =>
  ask(service, `/api/promises/promises/${path}`, { method: 'POST', headers: clerk });

const promise = async (region = 'east'): Promise<string> => String((await post(region)).body['id']);

const deadlinesOf = async (ref: string) => {
  const { body } = await ask(service, `/api/promises/deadlines?ref=${ref}`, { headers: clerk });
  return body['items'] as object[];
};

const bothRules = (more: object) =>
  ['FR-02', 'FR-03'].map((rule) =>
    expect.objectContaining({ rule, startedAt: START, dueAt: DUE, ...more }),
  );

describe('the deadlines of a record', () => {
  it('show the last moment in time while they run, met, missed, and kept late', async () => {
    const [running, met, missed, late] = [
      await promise(),
      await promise(),
      await promise(),
      await promise(),
    ];
    await post(`${met}/keep`);
    expect(await deadlinesOf(running)).toEqual(bothRules({ status: 'running' }));
    expect(await deadlinesOf(met)).toEqual(bothRules({ status: 'met', settledAt: START }));
    const { timers } = service.app.get(ServiceRuntime);
    const clock = service.app.get<SteppedClock>(CLOCK);
    clock.stepTo(DUE);
    expect(await timers?.runner.runDue()).toBe(0);
    clock.stepTo(plusMillis(DUE, 1));
    expect(await timers?.runner.runDue()).toBe(6);
    expect(await deadlinesOf(missed)).toEqual(bothRules({ status: 'fired' }));
    clock.stepTo(plusMillis(DUE, 60_000));
    await post(`${late}/keep`);
    expect(await deadlinesOf(late)).toEqual(
      bothRules({ status: 'late', settledAt: plusMillis(DUE, 60_000) }),
    );
  });
});

describe('the records of another region', () => {
  const paths = (id: string) => [`/api/promises/deadlines?ref=${id}`, `/api/promises/audit/${id}`];
  const managerOf = (...regions: string[]) =>
    issuer.header({ sub: 'm', roles: ['manager'], regions });
  const statuses = async (of: RunningService, id: string, headers: Record<string, string>) =>
    Promise.all(
      paths(id).map(async (path) => {
        const { status, body } = await ask(of, path, { headers });
        return status === 200 ? status : body['code'];
      }),
    );

  it('are closed to those who do not work there', async () => {
    const id = await promise('north');
    expect(await statuses(service, id, await managerOf('north'))).toEqual([200, 200]);
    expect(await statuses(service, id, await managerOf('*'))).toEqual([200, 200]);
    const refused = ['not-found', 'not-found'];
    expect(await statuses(service, id, await managerOf('east'))).toEqual(refused);
    expect(await statuses(service, id, await managerOf())).toEqual(refused);
  });

  it('are closed to all but those of all regions where the service says nothing', async () => {
    const id = await promise('north');
    const silent = await startService(promises, environment());
    try {
      await silent.ready;
      expect(await statuses(silent, id, await managerOf('*'))).toEqual([200, 200]);
      const refused = ['not-found', 'not-found'];
      expect(await statuses(silent, id, await managerOf('north'))).toEqual(refused);
    } finally {
      await silent.stop();
    }
  });
});

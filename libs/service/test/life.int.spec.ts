import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  testDatabase,
  testIssuer,
  waitFor,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import { Database } from '@kefu/persistence';
import { Controller, Get, Module, Scope } from '@nestjs/common';
import { Public, startService, type RunningService, type ServiceDefinition } from '../src/index.js';
import { ask } from './ask.js';
import { Line } from './cut-line.js';
import { notes } from './sample-desk.js';
import { sample } from './sample-service.js';

let database: TestDatabase;
let issuer: TestIssuer;
let clerk: { authorization: string };

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(), testIssuer()]);
  clerk = await issuer.header({ sub: 'clerk-1', roles: ['clerk'] });
});

afterAll(async () => {
  await Promise.all([database.drop(), issuer.stop()]);
});

const environment = (url: string, name = 'SAMPLE') => ({
  [`KEFU_${name}_DATABASE_URL`]: url,
  KEFU_OIDC_ISSUER: issuer.url,
  KEFU_LOG_LEVEL: process.env['LOG'] ?? 'silent',
});

const isReady = async (service: RunningService) =>
  (await ask(service, '/health/ready')).status === 200;

const metricsOf = async (service: RunningService) =>
  String((await ask(service, '/metrics')).body['text']);

@Controller('silent')
class SilentController {
  @Get()
  say() {
    return {};
  }
}

@Module({ controllers: [SilentController] })
class SilentModule {}

@Controller({ path: 'anew', scope: Scope.REQUEST })
class AnewController {
  @Public()
  @Get()
  say() {
    return {};
  }
}

@Module({ controllers: [AnewController] })
class AnewModule {}

describe('the life of a service', () => {
  it('answers before its database is there, says what is missing, and is ready when it comes', async () => {
    const line = new Line(new URL(database.url));
    await line.reserve();
    const service = await startService(sample, environment(line.url()));
    try {
      expect((await ask(service, '/health/live')).status).toBe(200);
      const ready = await ask(service, '/health/ready');
      expect([ready.status, ready.body]).toMatchObject([
        503,
        { error: { database: { status: 'down' }, migrations: { status: 'down' } } },
      ]);
      const early = await ask(service, notes, { headers: clerk });
      expect([early.status, early.body['code']]).toEqual([503, 'service-unavailable']);
      expect(early.headers.get('retry-after')).toBe('5');
      await line.mend();
      await service.ready;
      expect((await ask(service, notes, { headers: clerk })).status).toBe(200);
      expect(await isReady(service)).toBe(true);
    } finally {
      await service.stop();
      await line.cut();
    }
  });

  it('outlives its database: 503 with Retry-After while it is away, then as before', async () => {
    const line = new Line(new URL(database.url));
    await line.mend();
    const service = await startService(sample, environment(line.url()));
    try {
      await service.ready;
      const title = { title: 'before' };
      expect((await ask(service, notes, { headers: clerk, body: title })).status).toBe(201);
      await service.app.get(Database).query(
        `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, attempts)
         VALUES ('lost', 'note', '1', now(), now(), 1)`,
      );
      const failing = async () =>
        /kefu_failing_timers\{.*\} (\d+)/.exec(await metricsOf(service))?.[1];
      expect(await failing()).toBe('1');
      await line.cut();
      for (const body of [undefined, { title: 'meanwhile' }]) {
        const told = await ask(service, notes, { headers: clerk, body });
        expect([told.status, told.body['code']]).toEqual([503, 'database-unavailable']);
        expect(told.headers.get('retry-after')).toBe('5');
      }
      expect(await isReady(service)).toBe(false);
      // what was wrong before is still to be mended: its alarm must not end with the database
      expect(await failing()).toBe('1');
      expect(await metricsOf(service)).toMatch(/kefu_up\{.*\} 0/);
      await line.mend();
      await waitFor(() => isReady(service));
      const after = await ask(service, notes, { headers: clerk, body: { title: 'after' } });
      expect(after.status).toBe(201);
      await service.app.get(Database).query('DELETE FROM timer');
    } finally {
      await service.stop();
      await line.cut();
    }
  });

  it('tells whoever asks that the issuer is away, not that the token is wrong', async () => {
    const own = await testIssuer();
    const headers = await own.header({ sub: 'a', roles: ['clerk'] });
    const service = await startService(sample, {
      ...environment(database.url),
      KEFU_OIDC_ISSUER: own.url,
    });
    try {
      await service.ready;
      await own.stop();
      const told = await ask(service, notes, { headers });
      expect([told.status, told.body['code']]).toEqual([503, 'issuer-unavailable']);
    } finally {
      await service.stop();
    }
  });

  it('does not start with a route that says nothing of who may use it', async () => {
    const silent: ServiceDefinition = { ...sample, module: SilentModule };
    await expect(startService(silent, environment(database.url))).rejects.toThrow(
      'GET /api/sample/silent',
    );
  });

  it('does not start with a controller that is made anew for each request', async () => {
    const anew: ServiceDefinition = { ...sample, module: AnewModule };
    await expect(startService(anew, environment(database.url))).rejects.toThrow('AnewController');
  });

  it('does not start on wrong settings', async () => {
    await expect(startService(sample, {})).rejects.toThrow('KEFU_SAMPLE_DATABASE_URL');
  });

  it('lives beside others in one process, each with its own routes and figures', async () => {
    const other = await testDatabase();
    const services = await Promise.all([
      startService(sample, environment(database.url)),
      startService({ ...sample, name: 'second' }, environment(other.url, 'SECOND')),
    ]);
    try {
      await Promise.all(services.map(({ ready }) => ready));
      const [first, second] = services;
      expect((await ask(second, '/api/second/notes', { headers: clerk })).status).toBe(200);
      expect((await ask(second, notes, { headers: clerk })).status).toBe(404);
      expect(String((await ask(first, '/metrics')).body['text'])).not.toContain('/api/second');
      expect((await ask(second, '/api/second/openapi.json')).body['paths']).toHaveProperty([
        '/api/second/notes',
      ]);
    } finally {
      await Promise.all(services.map((service) => service.stop()));
      await other.drop();
    }
  });

  it('finishes what is in hand when it stops, and stops once', async () => {
    const service = await startService(sample, environment(database.url));
    await service.ready;
    await ask(service, notes, { headers: clerk });
    const arrived = Promise.withResolvers<undefined>();
    let taken = 0;
    service.app.getHttpServer().on('request', () => {
      taken += 1;
      if (taken === 10) arrived.resolve(undefined);
    });
    const other = new Database({ url: database.url, name: 'holds notes back' });
    await other.open();
    let asked: Promise<{ status: number }[]> | undefined;
    let stopped: Promise<unknown> | undefined;
    await other.transaction(async (tx) => {
      await tx.query('LOCK TABLE note IN ACCESS EXCLUSIVE MODE');
      const one = () => ask(service, notes, { headers: clerk, body: { title: 'last' } });
      asked = Promise.all(Array.from({ length: 10 }, one));
      await arrived.promise;
      stopped = Promise.all([service.stop(), service.stop()]);
      await waitFor(() => !service.app.getHttpServer().listening);
    });
    expect((await asked)?.map(({ status }) => status)).toEqual(new Array(10).fill(201));
    await stopped;
    await other.close();
    await expect(ask(service, '/health/live')).rejects.toThrow();
  });

  it('says once that its timers cannot be fired while the database is away', async () => {
    const line = new Line(new URL(database.url));
    await line.mend();
    const lines: string[] = [];
    const logTo = { write: (text: string) => void lines.push(text) };
    const said = () => lines.filter((text) => text.includes('timers cannot be fired')).length;
    const quiet = { ...environment(line.url()), KEFU_LOG_LEVEL: 'error' };
    const service = await startService(sample, quiet, { logTo });
    try {
      await service.ready;
      line.refuse();
      await waitFor(() => said() > 0);
      const looks = line.refused;
      await waitFor(() => line.refused >= looks + 3);
      expect(said()).toBe(1);
    } finally {
      await service.stop();
      await line.cut();
    }
  });

  it('can be stopped while it waits for its database', async () => {
    const line = new Line(new URL(database.url));
    await line.reserve();
    const service = await startService(sample, environment(line.url()));
    await service.stop();
    await expect(service.ready).rejects.toThrow('stopped');
  });
});

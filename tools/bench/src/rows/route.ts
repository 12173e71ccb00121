import { randomUUID } from 'node:crypto';
import { startService, type RunningService } from '@kefu/service';
import { testIssuer, type TestIssuer } from '@kefu/testing/tokens';
import { fastify } from 'fastify';
import type { Ground } from '../ground.js';
import { driveLoad, type Load } from '../load/drive-load.js';
import { atLeast, interleaved, type Result } from '../measure.js';
import { startPlainNest, type Served } from '../sample/plain-nest.js';
import { planned, visits, visitsOfToday, type PlanVisit } from '../sample/visits-service.js';

const ROUNDS = 7;
const PLAIN_ROUNDS = 3;
const PATH = '/api/visits/visits';

const visit = {
  customerId: '019ab3f0-5c00-7000-8000-00000000000a',
  fault: '打印机卡纸,无法打印',
  urgency: 'urgent',
  from: '2026-03-02T08:00:00.000Z',
  stairs: 3,
  ringsFirst: true,
  place: { street: '示范路', houseNumber: 12 },
};

/** The same answers without Nest, token, validation, logs, metrics or anything else. */
const startBare = async (): Promise<Served> => {
  const app = fastify();
  app.get(PATH, () => visitsOfToday());
  app.post(PATH, (request, reply) => {
    void reply.code(201);
    return planned('agent-1', request.body as PlanVisit);
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), stop: () => app.close() };
};

const startVisits = async (ground: Ground, issuer: TestIssuer): Promise<RunningService> => {
  const environment = {
    KEFU_VISITS_DATABASE_URL: await ground.database(`route_${randomUUID().slice(0, 8)}`),
    KEFU_OIDC_ISSUER: issuer.url,
  };
  // Slow answers are logged, and all are slow where 1,000 requests wait their turn
  const service = await startService(visits, environment, { logTo: { write: () => undefined } });
  await service.ready;
  return service;
};

/**
 * Answering through Nest with all that every request goes through, against Fastify alone.
 * Asked as Fastify's own benchmarks ask, 100 connections with 10 requests in flight each: an asker that
 * sleeps in between makes each answer of the slower side pay for waking it. What Nest reaches with
 * nothing added is said beside it: the limit of any service on Nest.
 */
export const route = async (ground: Ground): Promise<Result[]> => {
  const issuer = await testIssuer();
  const [service, plain, bare] = await Promise.all([
    startVisits(ground, issuer),
    startPlainNest(),
    startBare(),
  ]);
  const driver = driveLoad();
  try {
    const token = await issuer.header({ sub: 'agent-1', roles: ['agent'], expiresIn: 3_600 });
    const shared = { connections: 100, pipelining: 10, duration: 2 };
    const post = {
      ...shared,
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify(visit),
    };
    const contest = async (what: string, load: Omit<Load, 'url'>): Promise<number> => {
      const on = (url: string) => () => driver.rateOf({ ...load, url: `${url}${PATH}` });
      const { ours, raw, ratio } = await interleaved(ROUNDS, on(service.url), on(bare.url));
      const limit = await interleaved(PLAIN_ROUNDS, on(plain.url), on(bare.url));
      ground.say(
        `${what}: ours ${ours.toFixed(0)}, bare Fastify ${raw.toFixed(0)} per second of CPU; plain Nest ÷ bare Fastify ${limit.ratio.toFixed(2)}`,
      );
      return ratio;
    };
    return [
      atLeast('Nest route ÷ bare Fastify route', await contest('GET', shared), 0.75),
      atLeast('the same with token and validation', await contest('POST', post), 0.55),
    ];
  } finally {
    driver.stop();
    await Promise.all([service.stop(), plain.stop(), bare.stop()]);
    await issuer.stop();
  }
};

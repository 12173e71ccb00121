import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { testNats, waitFor, type Nats } from '@kefu/testing';
import { testIssuer, type TestIssuer } from '@kefu/testing/tokens';
import { fastify } from 'fastify';
import { startGateway, type RunningGateway } from '../src/index.js';
import { Listener } from './listen.js';
import { Publishers } from './publish.js';

let nats: Nats;
let issuer: TestIssuer;
let publishers: Publishers;
let [here, there]: RunningGateway[] = [];
/** Records that nobody may see. */
const hidden = new Set<string>();
const service = fastify();
service.get<{ Params: { id: string } }>('/api/field-repair/repair-orders/:id', (request, reply) =>
  reply.code(hidden.has(request.params.id) ? 404 : 200).send({}),
);
const listeners: Listener[] = [];

const gateway = async (): Promise<RunningGateway> => {
  const { servers, pass } = nats.natsUrlFor('gateway');
  const upstream = await (service.server.listening
    ? Promise.resolve(service.listeningOrigin)
    : service.listen({ port: 0, host: '127.0.0.1' }));
  const settings = {
    ...{ port: 0, host: '127.0.0.1', trustProxy: false, requestsPerMinute: 0, logLevel: 'fatal' },
    ...{ consoleFolder: '/nowhere', streamsPerPerson: 2, issuer: issuer.url },
    ...{ natsUrl: servers, natsPassword: pass },
    upstreams: { 'field-repair': upstream, staff: upstream, complaints: upstream },
  };
  return startGateway(settings);
};

type Who = Partial<Parameters<TestIssuer['token']>[0]>;
const header = ({ sub = newId(), roles = ['agent'], regions = ['east'], ...more }: Who = {}) =>
  issuer.header({ sub, roles, regions, ...more });

const listen = async (who: Who = {}, headers: object = {}, at = here): Promise<Listener> => {
  const listener = await Listener.open(at?.url ?? '', { ...(await header(who)), ...headers });
  listeners.push(listener);
  await listener.hears('live');
  return listener;
};
const ask = async (body: unknown, who: Who, at = here) => {
  const answer = await fetch(`${at?.url ?? ''}/api/presence`, {
    method: 'POST',
    headers: { ...(await header(who)), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const reported = async (regionId?: string): Promise<string> => {
  const id = newId();
  await publishers.say('field-repair.repair-order.reported', id, regionId ? { regionId } : {});
  return id;
};

beforeAll(async () => {
  [nats, issuer] = await Promise.all([testNats(), testIssuer()]);
  publishers = await Publishers.open(nats, 'field-repair', 'staff');
  [here, there] = [await gateway(), await gateway()];
});
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()));
});
afterAll(async () => {
  await Promise.all([here?.stop(), there?.stop()]);
  await Promise.all([publishers.close(), service.close(), issuer.stop()]);
  await nats.stop();
});

describe('the stream of changes', () => {
  it('is for those who are signed in', async () => {
    const answer = await fetch(`${here?.url ?? ''}/api/changes`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="kefu"',
    ]);
    expect(await answer.json()).toMatchObject({ code: 'token-missing' });
    const expired = await header({ expiresIn: -60 });
    const late = await fetch(`${here?.url ?? ''}/api/changes`, { headers: expired });
    expect([late.status, await late.json()]).toMatchObject([401, { code: 'token-expired' }]);
  });

  it('tells that a record has changed, and nothing of what is in it', async () => {
    const agent = await listen();
    expect(agent.answer.headers.get('content-type')).toContain('text/event-stream');
    const id = await reported('east');
    const [change] = await agent.of(id);
    expect(change).toEqual({
      type: 'kefu.field-repair.repair-order.reported.v1',
      service: 'field-repair',
      aggregate: 'repair-order',
      id,
      sequence: 1,
      at: expect.any(String),
    });
    // Who begins has nothing to read anew; the broker may have been found a moment later than they came
    const events = agent.told.map(({ event }) => event).filter((event) => event !== 'late');
    expect(events).toEqual(['live', 'message']);
  });

  it('ST-01 tells each only of what they may see: by role, by region, and of no region those of all', async () => {
    const [east, west, all] = [
      await listen(),
      await listen({ regions: ['west'] }),
      await listen({ regions: ['*'], roles: ['manager'] }),
    ];
    const finance = await listen({ regions: ['*'], roles: ['finance'] });
    const [inEast, nowhere, inWest] = [
      await reported('east'),
      await reported(),
      await reported('west'),
    ];
    // Its region is not said again
    await publishers.say('field-repair.repair-order.notified', inEast);
    await waitFor(() => all.changes.some((change) => change['id'] === inWest), {
      what: 'the last',
    });
    await all.of(inEast);
    await east.of(inEast);
    await west.of(inWest);
    const heard = (listener: Listener) => new Set(listener.changes.map((change) => change['id']));
    expect(heard(all)).toEqual(new Set([inEast, nowhere, inWest]));
    expect(heard(east)).toEqual(new Set([inEast]));
    expect(heard(west)).toEqual(new Set([inWest]));
    expect(heard(finance)).toEqual(new Set());
    await waitFor(() => east.changes.some((change) => change['sequence'] === 2), {
      what: 'what followed',
    });
  });

  it('tells a record that changes often once in a while, and the newest of it', async () => {
    const agent = await listen();
    const id = await reported('east');
    for (let more = 0; more < 40; more += 1)
      await publishers.say('field-repair.repair-order.notified', id);
    await waitFor(() => agent.changes.at(-1)?.['sequence'] === 41, { what: 'the newest' });
    expect(agent.changes.length).toBeLessThan(20);
  });

  it('goes on where it was cut off, at whichever instance', async () => {
    const who = { sub: newId() };
    const agent = await listen(who);
    await agent.of(await reported('east'));
    await agent.close();
    const missed = await reported('east');
    for (const instance of [here, there]) {
      const again = await listen(who, { 'last-event-id': agent.position }, instance);
      await again.of(missed);
      expect(again.told.filter(({ event }) => event === 'reset')).toEqual([]);
      await again.close();
    }
  });

  it.each(['1', 'nonsense', String(Date.now() + 3_600_000), '9'.repeat(400)])(
    'has everything read anew where nobody knows the position %s',
    async (position) => {
      const agent = await listen({}, { 'last-event-id': position });
      expect((await agent.hears('reset'))[0]?.id).toMatch(/^\d+$/);
    },
  );

  it('ends with the token', async () => {
    const agent = await listen({ expiresIn: 2 });
    await waitFor(() => agent.ended, { what: 'the end' });
  });

  it('ST-01 goes by what somebody is now, and ends when they leave', async () => {
    const sub = newId();
    const agent = await listen({ sub });
    const now = { number: 'A-1', roles: ['agent'], regionIds: ['west'], changed: ['regionIds'] };
    await publishers.say('staff.person.changed', sub, now);
    // Streams of different services are heard side by side
    await waitFor(
      async () => {
        await reported('west');
        return agent.changes.length > 0;
      },
      { what: 'the west to be told' },
    );
    const [east, west] = [await reported('east'), await reported('west')];
    await agent.of(west);
    expect(agent.changes.map((change) => change['id'])).not.toContain(east);
    await publishers.say('staff.person.dismissed', sub, { number: 'A-1' });
    await waitFor(() => agent.ended, { what: 'the end' });
  });

  it('is open in so many places at once, and says so of one more', async () => {
    const who = { sub: newId() };
    const [first] = [await listen(who), await listen(who)];
    const headers = await header(who);
    const third = await fetch(`${here?.url ?? ''}/api/changes`, { headers });
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '20']);
    expect(await third.json()).toMatchObject({ code: 'too-many-streams' });
    await first.close();
    await waitFor(
      async () =>
        (await fetch(`${here?.url ?? ''}/metrics`))
          .text()
          .then((text) => /kefu_change_streams_open\{.*\} 1\n/.test(text)),
      { what: 'it to be closed' },
    );
    await listen(who);
  });
});

describe('who has the same record open', () => {
  const refOf = (id: string) => `field-repair/repair-order/${id}`;

  it('is told to the others who have it open, at whichever instance, until somebody leaves', async () => {
    const ref = refOf(newId());
    const [one, two, other] = [{ sub: newId() }, { sub: newId() }, { sub: newId() }];
    const [first, second, third] = [
      await listen(one),
      await listen(two, {}, there),
      await listen(other),
    ];
    expect(await ask({ ref, state: 'open' }, one)).toEqual({ status: 200, body: { others: [] } });
    await waitFor(
      async () => {
        const { body } = await ask({ ref, state: 'open' }, two, there);
        return (body['others'] as unknown[]).length === 1;
      },
      { what: 'the other instance to know' },
    );
    await ask({ ref, state: 'typing' }, two, there);
    await ask({ ref, state: 'left' }, two, there);
    const heard = await first.hears('presence', 3);
    expect(heard.map(({ data }) => data)).toEqual(
      ['open', 'typing', 'left'].map((state) => ({ ref, id: two.sub, state })),
    );
    await ask({ ref: refOf(newId()), state: 'open' }, other);
    await ask({ ref, state: 'typing' }, one);
    expect(second.told.filter(({ event }) => event === 'presence')).toEqual([]);
    expect(third.told.filter(({ event }) => event === 'presence')).toEqual([]);
  });

  it('ST-01 is a matter of those who may see the record', async () => {
    const id = newId();
    hidden.add(id);
    const answer = await ask({ ref: refOf(id), state: 'open' }, {});
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-record' } });
  });

  it.each([
    [{ ref: 'field-repair/repair-order/../../staff', state: 'open' }, '/ref'],
    [{ ref: 1, state: 'open' }, '/ref'],
    [{ ref: refOf(newId()), state: 'asleep' }, '/state'],
    [{ ref: refOf(newId()), state: 'open', name: 'x' }, '/name'],
    [[], ''],
    [null, '/ref'],
    ['x', ''],
  ])('says what is wrong with %j', async (body, pointer) => {
    const answer = await ask(body, {});
    expect(answer.status).toBe(400);
    if (pointer !== '') {
      const errors = answer.body['errors'] as { pointer: string }[];
      expect(errors.map((error) => error.pointer)).toContain(pointer);
    }
  });

  it.each([
    ['nobody/thing', 400],
    ['__proto__/thing', 400],
    ['complaints/complaint', 404],
  ])('knows no record %s', async (kind, status) => {
    expect((await ask({ ref: `${kind}/${newId()}`, state: 'open' }, {})).status).toBe(status);
  });
});

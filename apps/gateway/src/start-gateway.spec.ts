import { EventEmitter, once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testIssuer } from '@kefu/testing/tokens';
import { fastify, type FastifyInstance } from 'fastify';
import { readGatewaySettings, startGateway, type RunningGateway } from './index.js';

let service: FastifyInstance;
let gateway: RunningGateway;
let ready = true;
const heard = new EventEmitter();
let degraded: string[] = [];

let handsOver: boolean;

const open = async (requestsPerMinute = 0, issuer?: string): Promise<void> => {
  service = fastify();
  service.addContentTypeParser('text/csv', (_request, payload, done) => {
    done(null, payload);
  });
  service.post('/api/customers/size', async (request) => {
    let size = 0;
    for await (const chunk of request.body as Readable) size += (chunk as Buffer).length;
    return { size };
  });
  service.post('/api/customers/refused', (_request, reply) => reply.code(413).send({}));
  service.get('/api/customers/openapi.json', () => ({ info: { title: '客户档案 <b>' } }));
  service.get('/health/ready', (_request, reply) =>
    reply.code(ready ? 200 : 503).send({ degraded }),
  );
  service.all('/api/customers/echo', (request) => ({
    method: request.method,
    body: request.body,
    forwardedFor: request.headers['x-forwarded-for'],
    authorization: request.headers.authorization,
  }));
  service.get('/api/customers/slow', async () => {
    heard.emit('slow');
    await once(heard, 'answer');
    return { slow: true };
  });
  const upstream = await service.listen({ port: 0, host: '127.0.0.1' });
  const settings = {
    port: 0,
    host: '127.0.0.1',
    upstreams: { customers: upstream, staff: 'http://127.0.0.1:1' },
    requestsPerMinute,
    issuer,
  };
  gateway = await startGateway(settings, handsOver ? { customers: service.server } : {});
};
const ask = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(gateway.url + path, init);

beforeEach(() => {
  ready = true;
  degraded = [];
});
afterEach(async () => {
  await gateway.stop();
  await service.close();
});

describe.each([
  ['in a process of its own', false],
  ['in one process with the service', true],
])('the gateway %s', (_where, inOne) => {
  beforeEach(() => {
    handsOver = inOne;
  });

  it('passes method, body and token on to the service that the path names', async () => {
    await open();
    const answer = await ask('/api/customers/echo', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
      body: '{"name":"张三"}',
    });
    expect(await answer.json()).toEqual({
      method: 'POST',
      body: { name: '张三' },
      forwardedFor: '127.0.0.1',
      authorization: 'Bearer x',
    });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes the word of nobody else for where a request comes from', async () => {
    await open();
    const answer = await ask('/api/customers/echo', { headers: { 'x-forwarded-for': '1.2.3.4' } });
    expect(await answer.json()).toMatchObject({ forwardedFor: '127.0.0.1' });
  });

  it('passes a file on as it comes, also one that waits to be asked for', async () => {
    await open();
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const sent = request(`${gateway.url}/api/customers/size`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', expect: '100-continue' },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.flushHeaders();
    await once(sent, 'continue');
    for (let i = 0; i < 8; i += 1) sent.write(megabyte);
    sent.end();
    const [answer] = await answered;
    expect(JSON.parse(await text(answer))).toEqual({ size: 8 * megabyte.length });
  });

  it('finishes what is being answered before it leaves, and waits for no file that was refused', async () => {
    await open();
    const slow = once(heard, 'slow');
    const answer = ask('/api/customers/slow');
    await slow;
    const refused = request(`${gateway.url}/api/customers/refused`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-unknown', 'content-length': '1000000' },
    });
    refused.on('error', () => undefined);
    refused.write('a');
    const [{ statusCode }] = (await once(refused, 'response')) as [IncomingMessage];
    expect(statusCode).toBeGreaterThanOrEqual(400);
    const stopped = gateway.stop();
    heard.emit('answer');
    expect(await (await answer).json()).toEqual({ slow: true });
    await stopped;
  });

  it('says 503 with a problem when the service is away, in the language asked for', async () => {
    await open();
    const answer = await ask('/api/staff/people', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ code: 'service-away', status: 503 });
    expect(answer.headers.get('content-language')).toBe('en');
  });

  it('says 404 with a problem where there is nothing', async () => {
    await open();
    const answer = await ask('/api/nothing');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      404,
      'no-such-path',
    ]);
  });

  it.each(['/api/customers/../staff/x', '/api/customers/..%2f..%2fhealth%2fready'])(
    'does not let %s leave the service that it names',
    async (path) => {
      await open();
      expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('can serve while a service is away or degraded, and says which', async () => {
    await open();
    const standing = async () => {
      const answer = await ask('/health/ready');
      return [answer.status, await answer.json()];
    };
    const shown = (customers: string) => [
      200,
      { status: 'degraded', services: { customers, staff: 'away' } },
    ];
    expect(await standing()).toEqual(shown('ready'));
    degraded = ['broker'];
    expect(await standing()).toEqual(shown('degraded'));
    ready = false;
    expect(await standing()).toEqual(shown('away'));
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('lists the services with their documents on its first page, and escapes their titles', async () => {
    await open();
    const html = await (await ask('/')).text();
    expect(html).toContain('/api/customers/docs');
    expect(html).toContain('客户档案 &#60;b&#62;');
  });

  it('turns away who asks too often, but never the health check', async () => {
    await open(3);
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await ask('/api/customers/echo')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('counts a person by their token, wherever they sit, and made-up tokens by their address', async () => {
    const issuer = await testIssuer();
    try {
      await open(2, issuer.url);
      const as = async (sub: string) => ({
        headers: await issuer.header({ sub, roles: ['agent'] }),
      });
      const statusOf = async (init: RequestInit) => (await ask('/api/customers/echo', init)).status;
      const [one, other] = [await as('agent-1'), await as('agent-2')];
      const forged = (name: string) => ({ headers: { authorization: `Bearer ${name}` } });
      const statuses = [];
      for (const init of [one, one, one, other, forged('a'), forged('b'), forged('c')])
        statuses.push(await statusOf(init));
      expect(statuses).toEqual([200, 200, 429, 200, 200, 200, 429]);
    } finally {
      await issuer.stop();
    }
  });

  it('names every fault of its settings at once', async () => {
    await open();
    expect(() =>
      readGatewaySettings({ PORT: 'x', KEFU_UPSTREAMS: '{"A":1}', KEFU_REQUESTS_PER_MINUTE: '-1' }),
    ).toThrow(/PORT[\s\S]*KEFU_UPSTREAMS[\s\S]*KEFU_REQUESTS_PER_MINUTE/);
  });
});

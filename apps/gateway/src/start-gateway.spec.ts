import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testIssuer } from '@kefu/testing/tokens';
import { places, Stand } from '../test/stand.js';

let stand: Stand;
afterEach(() => stand.close());

describe.each(places)('the gateway %s', (_where, inOne) => {
  beforeEach(() => {
    stand = new Stand(inOne);
  });

  it('passes method, body and token on to the service that the path names', async () => {
    await stand.open();
    const answer = await stand.ask('/api/customers/echo', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
      body: '{"name":"张三"}',
    });
    expect(await answer.json()).toEqual({
      requestId: expect.any(String),
      method: 'POST',
      body: { name: '张三' },
      forwardedFor: '127.0.0.1',
      authorization: 'Bearer x',
    });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes the word of nobody else for where a request comes from', async () => {
    await stand.open();
    const answer = await stand.ask('/api/customers/echo', {
      headers: { 'x-forwarded-for': '1.2.3.4' },
    });
    expect(await answer.json()).toMatchObject({ forwardedFor: '127.0.0.1' });
  });

  it('passes a file on as it comes, also one that waits to be asked for', async () => {
    await stand.open();
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const sent = request(`${stand.gateway.url}/api/customers/size`, {
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
    await stand.open();
    const slow = once(stand.heard, 'slow');
    const answer = stand.ask('/api/customers/slow');
    await slow;
    const refused = request(`${stand.gateway.url}/api/customers/refused`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-unknown', 'content-length': '1000000' },
    });
    refused.on('error', () => undefined);
    refused.write('a');
    const [{ statusCode }] = (await once(refused, 'response')) as [IncomingMessage];
    expect(statusCode).toBeGreaterThanOrEqual(400);
    const stopped = stand.gateway.stop();
    stand.heard.emit('answer');
    expect(await (await answer).json()).toEqual({ slow: true });
    await stopped;
  });

  it('waits for no connection on which nobody has asked anything', async () => {
    await stand.open();
    const silent = connect(Number(new URL(stand.gateway.url).port), '127.0.0.1');
    await once(silent, 'connect');
    // Accepted before it is: connections come in their order
    expect((await stand.ask('/health/live')).status).toBe(200);
    const closed = once(silent, 'close');
    await stand.gateway.stop();
    await closed;
  });

  it('says 503 with a problem when the service is away, in the language asked for', async () => {
    await stand.open();
    const answer = await stand.ask('/api/staff/people', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ code: 'service-away', status: 503 });
    expect(answer.headers.get('content-language')).toBe('en');
  });

  it('says 404 with a problem where there is nothing', async () => {
    await stand.open();
    const answer = await stand.ask('/api/nothing');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      404,
      'no-such-path',
    ]);
  });

  it.each(['/api/customers/../staff/x', '/api/customers/..%2f..%2fhealth%2fready'])(
    'does not let %s leave the service that it names',
    async (path) => {
      await stand.open();
      expect((await stand.ask(path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('can serve while a service is away or degraded, and says which', async () => {
    await stand.open();
    const standing = async () => {
      const answer = await stand.ask('/health/ready');
      return [answer.status, await answer.json()];
    };
    const shown = (customers: string) => [
      200,
      { status: 'degraded', services: { customers, staff: 'away' } },
    ];
    expect(await standing()).toEqual(shown('ready'));
    stand.degraded = ['broker'];
    expect(await standing()).toEqual(shown('degraded'));
    stand.ready = false;
    expect(await standing()).toEqual(shown('away'));
    expect((await stand.ask('/health/live')).status).toBe(200);
  });

  it('lists the services with their documents, escapes their titles, and says that no console is built', async () => {
    await stand.open();
    const answer = await stand.ask('/');
    expect(answer.url).toBe(`${stand.gateway.url}/services`);
    const html = await answer.text();
    expect(html).toContain('npm run build');
    expect(html).toContain('/api/customers/docs');
    expect(html).toContain('客户档案 &#60;b&#62;');
  });

  it('lets pages be read over plain http from another machine', async () => {
    await stand.open();
    for (const path of ['/', '/api/customers/echo']) {
      const policy = (await stand.ask(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('upgrade-insecure-requests');
    }
  });

  it('turns away who asks too often, but never the health check', async () => {
    await stand.open(3);
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await stand.ask('/api/customers/echo')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await stand.ask('/health/live')).status).toBe(200);
  });

  const together = async (...asks: readonly string[]) => {
    const query = new URLSearchParams(asks.map((ask): [string, string] => ['ask', ask]));
    return stand.ask(`/api/together?${query.toString()}`, {
      headers: { authorization: 'Bearer x', 'accept-language': 'en' },
    });
  };

  it('asks several services in one request and in one name, and names the one that is away', async () => {
    await stand.open();
    const asks = ['/api/customers/echo?a=%2F', '/api/staff/people', '/api/customers/paper'];
    const answer = await together(...asks, '/api/customers/nothing');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    const answers = lines.map((line) => JSON.parse(line) as { at: number });
    const echoed = { method: 'GET', authorization: 'Bearer x', forwardedFor: '127.0.0.1' };
    expect(answers.toSorted((a, b) => a.at - b.at)).toMatchObject([
      { at: 0, status: 200, body: echoed },
      {
        at: 1,
        status: 503,
        body: { code: 'service-away', detail: expect.stringMatching(/staff/) },
      },
      { at: 2, status: 200 },
      { at: 3, status: 404 },
    ]);
    expect(answers.find(({ at }) => at === 2)).not.toHaveProperty('body');
  });

  it('passes on what one service says while another is still to answer', async () => {
    await stand.open();
    const answer = await together('/api/customers/slow', '/api/customers/echo');
    const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await lines?.read())?.value).toMatch(/^\{"at":1,"status":200,/u);
    stand.heard.emit('answer');
    expect((await lines?.read())?.value).toBe('{"at":0,"status":200,"body":{"slow":true}}\n');
  });

  it.each([
    ['nothing', []],
    ['more than 40', Array.from({ length: 41 }, () => '/api/customers/echo')],
    ['another host', ['//example.org/api/customers/echo']],
    ['a service that there is not', ['/api/nobody/echo']],
    ['itself', ['/api/together?ask=/api/customers/echo']],
    ['a way out', ['/api/customers/../../health/ready']],
    ['a way out that is encoded', ['/api/customers/%2e%2e/staff/people']],
    ['a way out by backslashes', ['/api/customers/..\\..\\health']],
  ])('asks for %s in no one request', async (_what, asks) => {
    await stand.open();
    const answer = await together(...asks);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'malformed' }]);
  });

  it('counts what is asked in one request one by one', async () => {
    await stand.open(3);
    const three = ['a', 'b', 'c'].map((one) => `/api/customers/echo?${one}`);
    expect((await together(...three)).status).toBe(200);
    const refused = await together('/api/customers/echo');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('counts a person by their token, wherever they sit, and made-up tokens by their address', async () => {
    const issuer = await testIssuer();
    try {
      await stand.open(2, issuer.url);
      const as = async (sub: string) => ({
        headers: await issuer.header({ sub, roles: ['agent'] }),
      });
      const statusOf = async (init: RequestInit) =>
        (await stand.ask('/api/customers/echo', init)).status;
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
});

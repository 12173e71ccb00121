import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { places, Stand } from '../test/stand.js';

let stand: Stand;
afterEach(() => stand.close());

describe.each(places)('the gateway %s', (_where, inOne) => {
  beforeEach(() => {
    stand = new Stand(inOne);
  });

  it('counts who comes through a trusted proxy by what the proxy says, and nobody else so', async () => {
    await stand.open(1, undefined, ['127.0.0.1']);
    const from = (ip: string) => ({ headers: { 'x-forwarded-for': ip } });
    const one = await stand.ask('/api/customers/echo', from('10.0.0.1'));
    expect(await one.json()).toMatchObject({ forwardedFor: '10.0.0.1' });
    expect((await stand.ask('/api/customers/echo', from('10.0.0.1'))).status).toBe(429);
    expect((await stand.ask('/api/customers/echo', from('10.0.0.2'))).status).toBe(200);
    // What somebody made up before the last proxy is not believed
    expect((await stand.ask('/api/customers/echo', from('10.9.9.9, 10.0.0.2'))).status).toBe(429);
  });

  it.each([
    ['fr, en;q=0.5', 'en'],
    ['en;q=0.1, zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr', 'zh'],
  ])('reads %j as its services do', async (accepted, language) => {
    await stand.open();
    const answer = await stand.ask('/api/nothing', { headers: { 'accept-language': accepted } });
    expect(answer.headers.get('content-language')).toBe(language);
  });

  const raw = async (text: string): Promise<string> => {
    const socket = connect(Number(new URL(stand.gateway.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(text);
    let heard = '';
    for await (const chunk of socket) heard += String(chunk);
    return heard;
  };

  it.each([
    ['no HTTP at all', 'nonsense\r\n\r\n', 400],
    [
      'a header that is too large',
      `GET / HTTP/1.1\r\nHost: k\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
      431,
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: k\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
      400,
    ],
  ])('answers %s with a problem, and lets the connection go', async (_what, text, status) => {
    await stand.open();
    const heard = await raw(text);
    expect(heard).toContain(`HTTP/1.1 ${status} `);
    expect(heard).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });

  it.each(['/%E0%A4%A', `/api/customers/%zz`])('answers %s with a problem', async (path) => {
    await stand.open();
    const answer = await stand.ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('passes on what was refused on its way, and serves the next on the same connection', async () => {
    await stand.open();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const path = `${stand.gateway.url}/api/customers/echo`;
    const big = Buffer.alloc(3 * 1024 * 1024, 'a');
    const send = async (headers: Record<string, string>): Promise<number | undefined> => {
      const sent = request(path, {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', ...headers },
      });
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      sent.end(big);
      const [answer] = await answered;
      await text(answer);
      return answer.statusCode;
    };
    const statuses = [];
    for (let i = 0; i < 3; i += 1) {
      statuses.push(await send({ 'content-length': String(big.length) }));
      statuses.push(await send({ 'transfer-encoding': 'chunked' }));
    }
    agent.destroy();
    expect(statuses).toEqual([413, 413, 413, 413, 413, 413]);
  });

  it('counts and times every answer by service, and logs what failed, without its path', async () => {
    await stand.open();
    stand.lines.length = 0;
    await (await stand.ask('/api/customers/echo?phone=13800138000')).text();
    await (await stand.ask('/api/staff/people/somebody')).text();
    await (await stand.ask('/nowhere')).text();
    const metrics = await (await stand.ask('/metrics')).text();
    expect(metrics).toMatch(
      /kefu_http_request_seconds_count\{.*route="\/api\/customers\/\*".*\} 1/,
    );
    expect(metrics).toMatch(/status="503".*\} 1/);
    expect(metrics).toContain('process_cpu_user_seconds_total');
    const logged = stand.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toMatchObject([
      { service: 'gateway', route: '/api/staff/*', status: 503, requestId: expect.any(String) },
      { service: 'gateway', route: 'unknown', status: 404 },
    ]);
    expect(stand.lines.join('')).not.toContain('13800138000');
  });
});

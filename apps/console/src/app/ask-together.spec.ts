import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

type Take = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let here = '';
let take: Take;
let asked: string[] = [];
let fetchTogether: (request: Request) => Promise<Response>;
const { fetch: real } = globalThis;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    take(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(globalThis, {
    window: { location: { origin: here } },
    // A browser knows where it is
    fetch: (input: string | Request, init?: RequestInit) =>
      real(typeof input === 'string' ? here + input : input, init),
  });
  ({ fetchTogether } = await import('./ask-together'));
});
afterAll(() => {
  Object.assign(globalThis, { fetch: real });
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const read = (path: string, authorization = 'Bearer a') =>
  fetchTogether(new Request(here + path, { headers: { authorization } }));

const said = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return [status, await (await answer).text()];
};

describe('what is read at one moment', () => {
  it('is one request, and each has its own answer, in whatever order they come', async () => {
    take = (_request, response) => {
      response.write('{"at":1,"status":404,"body":{"code":"no"}}\n{"at":0,"sta');
      response.end('tus":200,"body":{"said":"好\\n"}}\n');
    };
    const [one, other] = [read('/api/a/x?q=1&r=2'), read('/api/b/y')];
    expect(await said(other)).toEqual([404, '{"code":"no"}']);
    expect(await said(one)).toEqual([200, '{"said":"好\\n"}']);
    expect(asked).toEqual(['/api/together?ask=%2Fapi%2Fa%2Fx%3Fq%3D1%26r%3D2&ask=%2Fapi%2Fb%2Fy']);
  });

  it('is asked for as it is where it is alone, and of each person apart', async () => {
    take = (_request, response) => response.end('"alone"');
    await Promise.all([read('/api/a/x', 'Bearer a'), read('/api/a/x', 'Bearer b')]);
    expect(asked).toEqual(['/api/a/x', '/api/a/x']);
  });

  it('is asked for apart where it is no JSON', async () => {
    take = ({ url = '' }, response) => {
      const isTogether = url.startsWith('/api/together');
      response.end(isTogether ? '{"at":0,"status":200}\n{"at":1,"status":200,"body":1}\n' : 'a,b');
    };
    expect(await Promise.all([said(read('/api/a/csv')), said(read('/api/b'))])).toEqual([
      [200, 'a,b'],
      [200, '1'],
    ]);
  });

  it('is refused, each of them, where all are', async () => {
    take = (_request, response) => response.writeHead(429).end('{"code":"too-often"}');
    const both = [said(read('/api/a')), said(read('/api/b'))];
    expect(await Promise.all(both)).toEqual([429, 429].map((one) => [one, '{"code":"too-often"}']));
  });

  it('fails as a network does where the connection ends in the middle, but for what has come', async () => {
    take = (_request, response) => response.end('{"at":0,"status":200,"body":1}\n{"at":1,');
    const [one, other] = [read('/api/a'), read('/api/b')];
    await expect(other).rejects.toBeInstanceOf(TypeError);
    expect(await said(one)).toEqual([200, '1']);
  });

  it('is as many requests as it takes to keep each address short', async () => {
    take = ({ url = '' }, response) => {
      const asks = new URL(url, here).searchParams.getAll('ask');
      response.end(asks.map((_, at) => `{"at":${at},"status":200,"body":1}\n`).join(''));
    };
    await Promise.all(
      Array.from({ length: 90 }, (_, at) => read(`/api/a?q=${'a'.repeat(90)}${at}`)),
    );
    expect(asked.length).toBe(3);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(6_020);
  });
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { keepPatience, patientServer } from './patience.js';

const short = { header: 300, idle: 300, slow: 900 };
let app: FastifyInstance;
let port: number;

beforeEach(async () => {
  app = fastify(patientServer(short));
  keepPatience(app.server, short);
  app.addContentTypeParser('text/csv', (_request, payload, done) => {
    done(null, payload);
  });
  app.post('/', async ({ body }) => {
    let size = 0;
    if (body && typeof body === 'object' && Symbol.asyncIterator in body)
      for await (const chunk of body as AsyncIterable<Buffer>) size += chunk.length;
    return { size };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as { port: number }).port;
});
afterEach(() => app.close());

const post = (type: string) =>
  `POST / HTTP/1.1\r\nHost: k\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;

/** Sends one piece after the other, then no more; what came back until the connection was closed. */
const knock = async (first: string, each?: string, everyMs = 100): Promise<string> => {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.write(first);
  const more = setInterval(() => {
    if (each !== undefined && socket.writable) socket.write(each);
  }, everyMs);
  await new Promise((closed) => socket.once('close', closed));
  clearInterval(more);
  return heard;
};

describe('a connection', () => {
  it('is answered 408 and ended where a header never ends', async () => {
    const heard = await knock('GET / HTTP/1.1\r\nHost: k\r\n', 'X: y\r\n');
    expect(heard).toContain('HTTP/1.1 408 ');
    expect(heard).toContain('application/problem+json');
  });

  it.each(['application/json', 'text/csv'])(
    'is answered 408 and ended where a body of %s stops coming',
    async (type) => {
      expect(await knock(`${post(type)}3\r\n"ab\r\n`)).toContain('HTTP/1.1 408 ');
    },
  );

  it.each(['application/json', 'text/csv'])(
    'is answered 408 and ended where a body of %s drips',
    async (type) => {
      expect(await knock(post(type), '1\r\na\r\n', 50)).toContain('HTTP/1.1 408 ');
    },
  );

  it('goes on as long as a file moves on', async () => {
    const socket = connect(port, '127.0.0.1');
    const answered = once(socket, 'data') as Promise<[Buffer]>;
    const piece = `400\r\n${'a'.repeat(1024)}\r\n`;
    socket.write(post('text/csv') + piece);
    let sent = 1;
    const more = setInterval(() => {
      sent += 1;
      socket.write(sent <= 12 ? piece : '0\r\n\r\n');
      if (sent > 12) clearInterval(more);
    }, 150);
    const [answer] = await answered;
    expect(answer.toString()).toContain(`{"size":${12 * 1024}}`);
    socket.destroy();
  });
});

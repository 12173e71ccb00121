import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { HoldingClient } from './holding-client.js';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** A server that is killed in the moment in which it lets somebody in: both come in one piece. */
const letInAndDie = (socket: Socket): void => {
  socket.on('error', () => undefined);
  socket.once('data', () => {
    const said = 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
    socket.end(
      Buffer.concat([
        message('R', Buffer.alloc(4)),
        message('Z', Buffer.from('I')),
        message('E', Buffer.from(said)),
      ]),
    );
  });
};

describe('a connection', () => {
  it('that is lost in the moment in which it is made fails what is asked of it, and nothing else', async () => {
    const server = createServer(letInAndDie).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const pool = new pg.Pool({ Client: HoldingClient, host: '127.0.0.1', port, user: 'kefu' });
    pool.on('error', () => undefined);
    try {
      const client = await pool.connect();
      await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
      client.release();
      expect(pool.totalCount).toBe(0);
    } finally {
      await pool.end();
      server.close();
    }
  });
});

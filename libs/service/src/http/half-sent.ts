import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Connections whose sender was answered and still sends: a file that was refused on its way. They are no
 * idle ones, so a server that closes would wait for them as long as a request may take.
 */
export class HalfSent {
  readonly #sockets = new Set<Socket>();

  attachTo(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, _reply, done) => {
      if (!request.raw.complete) this.note(request.raw);
      done();
    });
  }

  cutOff(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  private note(message: IncomingMessage): void {
    const { socket } = message;
    this.#sockets.add(socket);
    // Also when it has come to its end: the connection is of use again then
    message.once('close', () => this.#sockets.delete(socket));
  }
}

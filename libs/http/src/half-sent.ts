import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long whoever was answered may go on sending. */
const LEFT_MS = 30_000;

/**
 * Connections whose sender was answered and still sends: a body that was refused on its way. What still
 * comes is let go by, so that they read the answer and may ask again; closed at once, the answer would
 * be lost. They are no idle ones, so a server that closes would wait for them.
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

  /** It was answered, and has not come to its end. */
  note(message: IncomingMessage): void {
    // Whoever hung up meanwhile has none any more
    const socket = message.socket as Socket | null;
    if (!socket || message.destroyed) return;
    this.#sockets.add(socket);
    const patience = setTimeout(() => {
      socket.destroy();
    }, LEFT_MS).unref();
    // Also when it has come to its end: the connection is of use again then
    message.once('close', () => {
      clearTimeout(patience);
      this.#sockets.delete(socket);
    });
    message.resume();
  }
}

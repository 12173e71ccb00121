import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { FastifyServerOptions } from 'fastify';
import { answerBroken } from './answer-broken.js';

interface Patience {
  /** Milliseconds within which a header has come. */
  readonly header: number;
  /** Milliseconds in which something more of a body has come. */
  readonly idle: number;
  /** Milliseconds for a body that comes slower than a KiB a second. */
  readonly slow: number;
}

export const usualPatience: Patience = { header: 15_000, idle: 20_000, slow: 40_000 };

const LOOK_EVERY_MS = 1_000;

/** What a Fastify is made with, so that it answers what it cannot read, and waits for no header for ever. */
export const patientServer = ({ header }: Patience = usualPatience): Pick<
  FastifyServerOptions,
  'clientErrorHandler' | 'requestTimeout'
> & {
  readonly http: ServerOptions;
} => ({
  // A file that moves on may take long: bodies are looked after by keepPatience
  requestTimeout: 0,
  clientErrorHandler: answerBroken,
  http: {
    headersTimeout: header,
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, header),
  },
});

interface Coming {
  readonly since: number;
  readonly from: number;
  sofar: number;
  moved: number;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const tooSlow = () =>
  Object.assign(new Error('the body did not arrive in time'), { statusCode: 408 });

/**
 * Ends requests whose body does not come: nothing for a while, or less than a KiB a second. They are
 * answered 408 where somebody reads them, and their connection is closed.
 */
export const keepPatience = (server: Server, { idle, slow }: Patience = usualPatience): void => {
  const all = new Map<IncomingMessage, Coming>();
  server.prependListener('request', (message: IncomingMessage) => {
    if (!hasBody(message)) return;
    const { bytesRead } = message.socket;
    const now = Date.now();
    all.set(message, { since: now, from: bytesRead, sofar: bytesRead, moved: now });
    message.once('close', () => all.delete(message));
  });
  const look = setInterval(
    () => {
      const now = Date.now();
      for (const [message, coming] of all) {
        const { bytesRead } = message.socket;
        if (message.complete || message.isPaused()) coming.moved = now;
        if (bytesRead > coming.sofar) Object.assign(coming, { sofar: bytesRead, moved: now });
        const taken = now - coming.since;
        const crawls = taken > slow && bytesRead - coming.from < taken;
        if (message.complete || (now - coming.moved < idle && !crawls)) continue;
        all.delete(message);
        end(message);
      }
    },
    Math.min(LOOK_EVERY_MS, idle),
  ).unref();
  server.once('close', () => {
    clearInterval(look);
  });
};

/** Whoever reads it answers; then, or where nobody does, the connection goes. */
const end = (message: IncomingMessage): void => {
  const { socket } = message;
  if (message.listenerCount('error') === 0) {
    socket.destroy();
    return;
  }
  setTimeout(() => socket.destroy(), LOOK_EVERY_MS).unref();
  message.emit('error', tooSlow());
};

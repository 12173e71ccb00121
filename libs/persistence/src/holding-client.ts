import type { Writable } from 'node:stream';
import pg from 'pg';

/** What `pg` does not declare of its client: its socket, which is another one once TLS has begun. */
interface Wired {
  readonly connection: { readonly stream: Writable };
}

/** Statements sent in one turn leave in one write: each write is a call of the system, dearer than most statements. */
const hold = (socket: Writable): void => {
  if (socket.writableCorked > 0) return;
  socket.cork();
  // After all that is ready to run has run, and before anything is waited for
  process.nextTick(() => {
    socket.uncork();
  });
};

/**
 * A connection that holds what it is given until the turn ends. One that breaks fails what was asked of it;
 * it does so too in the moment between the pool that made it and whoever takes it, in which nobody listens
 * to it, and Node.js ends a process for an error that nobody hears.
 */
export class HoldingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    const query = this.query.bind(this) as (...asked: unknown[]) => unknown;
    const holding = (...asked: unknown[]): unknown => {
      hold((this as unknown as Wired).connection.stream);
      return query(...asked);
    };
    this.query = holding as typeof this.query;
  }
}

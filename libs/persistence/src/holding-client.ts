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

/** A connection that holds what it is given until the turn ends. */
export class HoldingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...asked: unknown[]) => unknown;
    const holding = (...asked: unknown[]): unknown => {
      hold((this as unknown as Wired).connection.stream);
      return query(...asked);
    };
    this.query = holding as typeof this.query;
  }
}

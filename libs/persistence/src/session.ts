import pg from 'pg';
import { HoldingClient } from './holding-client.js';
import { rowTypes } from './row-types.js';
import type { Row } from './transaction.js';

/** A connection of one's own, outside the pool: for advisory locks that last, and for LISTEN. */
export class Session {
  private constructor(private readonly client: pg.Client) {}

  static async open(url: string, name: string): Promise<Session> {
    const client = new HoldingClient({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      types: rowTypes,
      pipeline: true,
    });
    await client.connect();
    return new Session(client);
  }

  async query<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query(text, [...values]);
    return result.rows as R[];
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<void> {
    this.client.on('notification', (message) => {
      if (message.channel === channel) heard(message.payload ?? '');
    });
    await this.client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }

  /** Called once when the connection is gone, whoever ended it. */
  onEnd(ended: () => void): void {
    this.client.once('end', ended);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

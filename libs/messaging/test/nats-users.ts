import { testNats, type Nats, type NatsUser } from '@kefu/testing';
import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { connect, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import { OTHERS } from '../src/events/names.js';
import { streamOf } from '../src/index.js';

export const filed = 'kefu.customers.customer.filed.v1';
export const opened = 'kefu.complaints.complaint.opened.v1';
export const refused = { name: PermissionViolationError.name };
export const refusedRequest = { cause: { ...refused, operation: 'publish' } };

export const durable = (name: string, filter: string) => ({
  durable_name: name,
  filter_subject: filter,
  ack_policy: AckPolicy.Explicit,
  deliver_policy: DeliverPolicy.All,
});

const users = [
  'customers',
  'complaints',
  'reporting',
  'gateway',
  'subscriber',
  'conductor',
] as const satisfies readonly NatsUser[];

/** A broker with its users, each connected by a plain client, and two streams with an event or two. */
export class NatsUsers {
  private constructor(
    readonly nats: Nats,
    private readonly connections: ReadonlyMap<string, NatsConnection>,
  ) {}

  static async connected(): Promise<NatsUsers> {
    const nats = await testNats();
    const connections = new Map<string, NatsConnection>();
    for (const user of users)
      connections.set(user, await connect({ ...nats.natsUrlFor(user), timeout: 5_000 }));
    const all = new NatsUsers(nats, connections);
    await all.fill();
    return all;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.connections.values()].map((connection) => connection.close()));
    await this.nats.stop();
  }

  as(user: NatsUser): NatsConnection {
    const connection = this.connections.get(user);
    if (!connection) throw new Error(`${user} is not connected`);
    return connection;
  }

  streams(user: NatsUser): JetStreamClient {
    return jetstream(this.as(user), { timeout: 1_000 });
  }

  manager(user: NatsUser): Promise<JetStreamManager> {
    return jetstreamManager(this.as(user), { timeout: 1_000, checkAPI: false });
  }

  /** The streams of others, which are a domain in this user's account. */
  heard(user: NatsUser): JetStreamClient {
    return jetstream(this.as(user), { timeout: 1_000, domain: OTHERS });
  }

  managerOfOthers(user: NatsUser): Promise<JetStreamManager> {
    return jetstreamManager(this.as(user), { timeout: 1_000, domain: OTHERS, checkAPI: false });
  }

  async countIn(owner: string): Promise<number> {
    const { streams } = await this.manager(owner);
    return (await streams.info(streamOf(owner))).state.messages;
  }

  /** What the server said to a publication that has no answer. */
  async violationOf(user: NatsUser, subject: string): Promise<unknown> {
    const connection = this.as(user);
    const statuses = connection.status();
    connection.publish(subject, '{}');
    for await (const status of statuses) if (status.type === 'error') return status.error;
    return undefined;
  }

  private async fill(): Promise<void> {
    const customers = await this.manager('customers');
    await customers.streams.add({ name: 'KEFU_CUSTOMERS', subjects: ['kefu.customers.>'] });
    const complaints = await this.manager('complaints');
    await complaints.streams.add({ name: 'KEFU_COMPLAINTS', subjects: ['kefu.complaints.>'] });
    await customers.streams.add({
      name: 'KEFU_PERSONAL',
      subjects: ['kefu.personal.customers.>'],
      storage: StorageType.Memory,
      max_msgs_per_subject: 1,
    });
    await this.streams('customers').publish(filed, '{}');
    await this.streams('customers').publish('kefu.personal.customers.c-1', '{"name":"甲"}');
  }
}

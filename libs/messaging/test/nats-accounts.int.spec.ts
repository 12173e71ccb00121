import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

const accounts = '../../../deploy/nats/write-accounts.mjs';

describe('the NATS users', () => {
  let nats: Nats;
  const connections = new Map<NatsUser, NatsConnection>();

  const as = (user: NatsUser): NatsConnection => {
    const connection = connections.get(user);
    if (!connection) throw new Error(`${user} is not connected`);
    return connection;
  };
  /** Other systems ask from an account of their own, where Kefu's streams are a domain. */
  const optionsOf = (user: NatsUser) => ({
    timeout: 1_000,
    ...(user === 'subscriber' ? { domain: 'kefu' } : {}),
  });
  const streams = (user: NatsUser): JetStreamClient => jetstream(as(user), optionsOf(user));
  const manager = (user: NatsUser): Promise<JetStreamManager> =>
    jetstreamManager(as(user), { ...optionsOf(user), checkAPI: false });
  const durable = (name: string, filter: string) => ({
    durable_name: name,
    filter_subject: filter,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
  });
  const refused = { name: PermissionViolationError.name };
  const refusedRequest = { cause: { ...refused, operation: 'publish' } };

  /** What the server said to a publication that has no answer. */
  async function violationOf(user: NatsUser, subject: string): Promise<unknown> {
    const connection = as(user);
    const statuses = connection.status();
    connection.publish(subject, '{}');
    for await (const status of statuses) if (status.type === 'error') return status.error;
    return undefined;
  }

  beforeAll(async () => {
    nats = await testNats();
    const users = [
      'customers',
      'complaints',
      'reporting',
      'gateway',
      'subscriber',
      'conductor',
    ] as const;
    for (const user of users) {
      connections.set(user, await connect({ ...nats.natsUrlFor(user), timeout: 5_000 }));
    }
    const customers = await manager('customers');
    await customers.streams.add({ name: 'KEFU_CUSTOMERS', subjects: ['kefu.customers.>'] });
    await customers.streams.add({
      name: 'KEFU_PERSONAL',
      subjects: ['kefu.personal.customers.>'],
      storage: StorageType.Memory,
      max_msgs_per_subject: 1,
    });
    await streams('customers').publish('kefu.customers.customer.filed.v1', '{}');
    await streams('customers').publish('kefu.personal.customers.c-1', '{"name":"甲"}');
  });

  afterAll(async () => {
    await Promise.all([...connections.values()].map((connection) => connection.close()));
    await nats.stop();
  });

  it('are written by the table of services, and by nothing else', () => {
    execFileSync(process.execPath, [new URL(accounts, import.meta.url).pathname, '--check']);
  });

  it('let a service publish its own subjects and follow the streams of others', async () => {
    const complaints = await manager('complaints');
    await complaints.streams.add({ name: 'KEFU_COMPLAINTS', subjects: ['kefu.complaints.>'] });
    const ack = await streams('complaints').publish('kefu.complaints.complaint.opened.v1', '{}');
    expect(ack.stream).toBe('KEFU_COMPLAINTS');

    const config = durable('complaints__customers', 'kefu.customers.>');
    await complaints.consumers.add('KEFU_CUSTOMERS', config);
    const consumer = await streams('complaints').consumers.get(
      'KEFU_CUSTOMERS',
      'complaints__customers',
    );
    const message = await consumer.next({ expires: 5_000 });
    expect(message?.subject).toBe('kefu.customers.customer.filed.v1');
    expect(await message?.ackAck()).toBe(true);
    await complaints.consumers.delete('KEFU_CUSTOMERS', 'complaints__customers');
  });

  it('let a service read back its own stream and purge personal data it owns', async () => {
    const customers = await manager('customers');
    const last = { last_by_subj: 'kefu.customers.customer.filed.v1' };
    expect((await customers.streams.getMessage('KEFU_CUSTOMERS', last))?.seq).toBe(1);
    await streams('customers').publish('kefu.personal.customers.c-2', '{}');
    const purged = await customers.streams.purge('KEFU_PERSONAL', {
      filter: 'kefu.personal.customers.c-2',
    });
    expect(purged.purged).toBe(1);
  });

  it('keep a service from publishing the subjects of another', async () => {
    const foreign = 'kefu.customers.customer.filed.v1';
    await expect(streams('complaints').publish(foreign, '{}')).rejects.toMatchObject(
      refusedRequest,
    );
    expect(await violationOf('complaints', foreign)).toMatchObject({
      ...refused,
      operation: 'publish',
      subject: foreign,
    });
    expect(await violationOf('complaints', 'kefu.personal.customers.c-1')).toMatchObject(refused);
  });

  it('keep a service from creating or changing the stream of another', async () => {
    const complaints = await manager('complaints');
    const stolen = { name: 'KEFU_STAFF', subjects: ['kefu.staff.>'] };
    await expect(complaints.streams.add(stolen)).rejects.toMatchObject(refusedRequest);
    await expect(complaints.streams.delete('KEFU_CUSTOMERS')).rejects.toMatchObject(refusedRequest);
    await expect(complaints.streams.purge('KEFU_CUSTOMERS')).rejects.toMatchObject(refusedRequest);
  });

  it('keep a service from the durables of another', async () => {
    const complaints = await manager('complaints');
    const config = durable('reporting__customers', 'kefu.customers.>');
    await expect(complaints.consumers.add('KEFU_CUSTOMERS', config)).rejects.toMatchObject(
      refusedRequest,
    );
    const next = '$JS.API.CONSUMER.MSG.NEXT.KEFU_CUSTOMERS.reporting__customers';
    expect(await violationOf('complaints', next)).toMatchObject(refused);
  });

  it.each(['_INBOX_customers.>', '_INBOX.>', '_INBOX_*.>', '>', 'kefu.customers.>'])(
    'keep a service from listening on %s',
    async (subject) => {
      const heard = as('complaints').subscribe(subject);
      await expect(heard[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        ...refused,
        operation: 'subscription',
      });
    },
  );

  it('let a service answer the conductor of virtual time', async () => {
    const service = as('complaints').subscribe('kefu.clock.ask', {
      callback: (_error, message) => {
        message.respond('idle');
      },
    });
    await as('complaints').flush();
    const answer = await as('conductor').request('kefu.clock.ask', '', { timeout: 2_000 });
    expect(answer.string()).toBe('idle');
    service.unsubscribe();
  });

  it('G-05 let only entitled services read personal data', async () => {
    const entitled = await manager('complaints');
    const personal = (user: string) => durable(`${user}__personal`, 'kefu.personal.customers.>');
    const { name } = await entitled.consumers.add('KEFU_PERSONAL', personal('complaints'));
    expect(name).toBe('complaints__personal');
    for (const user of ['reporting', 'subscriber'] as const) {
      const barred = await manager(user);
      await expect(barred.consumers.add('KEFU_PERSONAL', personal(user))).rejects.toMatchObject(
        refusedRequest,
      );
      const last = { last_by_subj: 'kefu.personal.customers.c-1' };
      await expect(barred.streams.getMessage('KEFU_PERSONAL', last)).rejects.toMatchObject(
        refusedRequest,
      );
      const heard = as(user).subscribe('kefu.personal.>');
      await expect(heard[Symbol.asyncIterator]().next()).rejects.toMatchObject(refused);
    }
  });

  it('G-05 let the gateway read events by readers that the server names, and touch nothing else', async () => {
    const gateway = await manager('gateway');
    const reader = { deliver_subject: '_INBOX_gateway.x', ack_policy: AckPolicy.None };
    const { name } = await gateway.consumers.add('KEFU_CUSTOMERS', reader);
    expect(name).not.toBe('');
    const kept = { ...reader, durable_name: 'reporting__customers' };
    // As the oldest clients ask: without the name in the subject
    const asked = as('gateway').request(
      '$JS.API.CONSUMER.CREATE.KEFU_CUSTOMERS',
      JSON.stringify({ stream_name: 'KEFU_CUSTOMERS', config: kept }),
    );
    expect((await asked).json()).toMatchObject({ error: { code: 400 } });
    for (const barred of [
      gateway.consumers.add('KEFU_CUSTOMERS', kept),
      gateway.consumers.delete('KEFU_CUSTOMERS', name),
      gateway.consumers.add('KEFU_PERSONAL', reader),
      streams('gateway').publish('kefu.customers.customer.filed.v1', '{}'),
    ])
      await expect(barred).rejects.toMatchObject(refusedRequest);
  });

  const forOthers = durable('subscriber__customers', 'kefu.customers.>');

  it('let a subscriber follow all events by the durables that are made for it', async () => {
    await (await manager('customers')).consumers.add('KEFU_CUSTOMERS', forOthers);
    const consumer = await streams('subscriber').consumers.get(
      'KEFU_CUSTOMERS',
      forOthers.durable_name,
    );
    const messages = await consumer.consume({ max_messages: 10 });
    await streams('customers').publish('kefu.customers.customer.filed.v1', '{}');
    const heard: string[] = [];
    for await (const message of messages) {
      heard.push(message.subject);
      expect(await message.ackAck()).toBe(true);
      if (heard.length === 2) break;
    }
    expect(heard).toEqual(['kefu.customers.customer.filed.v1', 'kefu.customers.customer.filed.v1']);
    const { num_pending, num_ack_pending } = await consumer.info();
    expect(num_pending + num_ack_pending).toBe(0);
  });

  it('let a subscriber listen to what is published now', async () => {
    const heard = as('subscriber').subscribe('kefu.customers.>', { max: 1 });
    await as('subscriber').flush();
    await streams('customers').publish('kefu.customers.customer.filed.v1', '{}');
    for await (const message of heard) expect(message.subject).toContain('customer.filed');
  });

  it.each(['subscriber__customers', 'complaints__customers', 'other'])(
    'keep a subscriber from making the durable %s, for it would say where it delivers to',
    async (name) => {
      const subscriber = await manager('subscriber');
      const config = { ...durable(name, 'kefu.customers.>'), deliver_subject: 'kefu.staff.x.y.v1' };
      await expect(subscriber.consumers.add('KEFU_CUSTOMERS', config)).rejects.toMatchObject(
        refusedRequest,
      );
    },
  );

  it.each([
    ['$JS.kefu.API.CONSUMER.MSG.NEXT.KEFU_CUSTOMERS.subscriber__customers', '{"batch":5}'],
    ['$JS.kefu.API.CONSUMER.INFO.KEFU_CUSTOMERS.subscriber__customers', ''],
    ['$JS.kefu.API.STREAM.INFO.KEFU_CUSTOMERS', ''],
    ['$JS.ACK.KEFU_CUSTOMERS.subscriber__customers.1.1.1.1.1', '+NXT'],
  ])('keep a subscriber from having the answer of %s published in its stead', async (ask, body) => {
    const complaints = await manager('complaints');
    await complaints.streams.add({ name: 'KEFU_COMPLAINTS', subjects: ['kefu.complaints.>'] });
    const count = async () => (await complaints.streams.info('KEFU_COMPLAINTS')).state.messages;
    const before = await count();
    await streams('customers').publish('kefu.customers.customer.filed.v1', '{}');
    as('subscriber').publish(ask, body, { reply: 'kefu.complaints.complaint.opened.v1' });
    // Whatever was to come of it has come once a later request of the same connection is answered
    const later = '$JS.kefu.API.CONSUMER.INFO.KEFU_CUSTOMERS.subscriber__customers';
    await as('subscriber').request(later, '', { timeout: 2_000 });
    await streams('complaints').publish('kefu.complaints.complaint.opened.v1', '{}');
    expect(await count()).toBe(before + 1);
  });

  it('refuse a wrong password', async () => {
    const credentials = { ...nats.natsUrlFor('customers'), pass: 'guessed', reconnect: false };
    await expect(connect(credentials)).rejects.toMatchObject({ name: 'AuthorizationError' });
  });
});

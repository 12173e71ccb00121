import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AckPolicy } from '@nats-io/jetstream';
import { durable, filed, opened, refusedRequest, NatsUsers } from './nats-users.js';

describe('the NATS users that are no service', () => {
  let nats: NatsUsers;

  beforeAll(async () => {
    nats = await NatsUsers.connected();
  });

  afterAll(() => nats.stop());

  it('G-05 let the gateway follow what it asks for, and touch nothing', async () => {
    const gateway = await nats.manager('gateway');
    const told = nats.as('gateway').subscribe('kefu.follow.customers.x', { max: 1 });
    await nats.as('gateway').flush();
    nats.as('customers').publish('kefu.follow.customers.x', 'an event');
    for await (const event of told) expect(event.string()).toBe('an event');
    const reader = { deliver_subject: '_INBOX_gateway.x', ack_policy: AckPolicy.None };
    for (const barred of [
      gateway.consumers.add('KEFU_CUSTOMERS', reader),
      gateway.consumers.add('KEFU_PERSONAL', reader),
      gateway.consumers.delete('KEFU_CUSTOMERS', 'reporting__customers'),
      nats.streams('gateway').publish(filed, '{}'),
    ])
      await expect(barred).rejects.toMatchObject(refusedRequest);
  });

  const forOthers = durable('subscriber__customers', 'kefu.customers.>');

  it('let a subscriber follow all events by the durables that are made for it', async () => {
    await (await nats.manager('customers')).consumers.add('KEFU_CUSTOMERS', forOthers);
    const consumer = await nats
      .heard('subscriber')
      .consumers.get('KEFU_CUSTOMERS', forOthers.durable_name);
    const { num_pending: before } = await consumer.info();
    const messages = await consumer.consume({ max_messages: 100 });
    await nats.streams('customers').publish(filed, '{}');
    const subjects: string[] = [];
    for await (const message of messages) {
      subjects.push(message.subject);
      expect(await message.ackAck()).toBe(true);
      if (subjects.length > before) break;
    }
    expect(new Set(subjects)).toEqual(new Set([filed]));
    const { num_pending, num_ack_pending } = await consumer.info();
    expect(num_pending + num_ack_pending).toBe(0);
  });

  it('let a subscriber listen to what is published now', async () => {
    const told = nats.as('subscriber').subscribe('kefu.customers.>', { max: 1 });
    await nats.as('subscriber').flush();
    await nats.streams('customers').publish(filed, '{}');
    for await (const message of told) expect(message.subject).toContain('customer.filed');
  });

  it.each(['subscriber__customers', 'complaints__customers', 'other'])(
    'keep a subscriber from making the durable %s, for it would say where it delivers to',
    async (name) => {
      const subscriber = await nats.managerOfOthers('subscriber');
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
    const before = await nats.countIn('complaints');
    await nats.streams('customers').publish(filed, '{}');
    nats.as('subscriber').publish(ask, body, { reply: opened });
    const later = '$JS.kefu.API.CONSUMER.INFO.KEFU_CUSTOMERS.subscriber__customers';
    await nats.as('subscriber').request(later, '', { timeout: 2_000 });
    await nats.streams('complaints').publish(opened, '{}');
    expect(await nats.countIn('complaints')).toBe(before + 1);
  });
});

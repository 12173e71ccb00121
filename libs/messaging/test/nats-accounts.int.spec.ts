import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AckPolicy } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { durable, filed, opened, refused, refusedRequest, NatsUsers } from './nats-users.js';

const accounts = '../../../deploy/nats/write-accounts.mjs';

describe('the NATS users', () => {
  let nats: NatsUsers;

  beforeAll(async () => {
    nats = await NatsUsers.connected();
  });

  afterAll(() => nats.stop());

  it('are written by the table of services, and by nothing else', () => {
    execFileSync(process.execPath, [new URL(accounts, import.meta.url).pathname, '--check']);
  });

  it('let a service publish its own subjects, and follow others by the durables that they make for it', async () => {
    const ack = await nats.streams('complaints').publish(opened, '{}');
    expect(ack.stream).toBe('KEFU_COMPLAINTS');
    const config = durable('complaints__customers', 'kefu.customers.>');
    await (await nats.manager('customers')).consumers.add('KEFU_CUSTOMERS', config);
    const consumer = await nats
      .heard('complaints')
      .consumers.get('KEFU_CUSTOMERS', 'complaints__customers');
    const message = await consumer.next({ expires: 5_000 });
    expect(message?.subject).toBe(filed);
    expect(await message?.ackAck()).toBe(true);
  });

  it('let a service ask for its durable, by its own name', async () => {
    const asked: string[] = [];
    const answering = nats.as('customers').subscribe('kefu.listen.customers.*', {
      callback: (_error, message) => {
        asked.push(message.subject);
        message.respond('made');
      },
    });
    await nats.as('customers').flush();
    const subject = 'kefu.listen.customers.complaints';
    expect((await nats.as('complaints').request(subject, '')).string()).toBe('made');
    expect(await nats.violationOf('complaints', 'kefu.listen.customers.reporting')).toMatchObject(
      refused,
    );
    expect(asked).toEqual([subject]);
    answering.unsubscribe();
  });

  it('let a service read back its own stream and purge personal data it owns', async () => {
    const customers = await nats.manager('customers');
    const last = { last_by_subj: filed };
    expect((await customers.streams.getMessage('KEFU_CUSTOMERS', last))?.seq).toBe(1);
    await nats.streams('customers').publish('kefu.personal.customers.c-2', '{}');
    const purged = await customers.streams.purge('KEFU_PERSONAL', {
      filter: 'kefu.personal.customers.c-2',
    });
    expect(purged.purged).toBe(1);
  });

  it('keep a service from publishing the subjects of another', async () => {
    await expect(nats.streams('complaints').publish(filed, '{}')).rejects.toMatchObject(
      refusedRequest,
    );
    expect(await nats.violationOf('complaints', filed)).toMatchObject({
      ...refused,
      operation: 'publish',
      subject: filed,
    });
    expect(await nats.violationOf('complaints', 'kefu.personal.customers.c-1')).toMatchObject(
      refused,
    );
  });

  it('keep a service from creating or changing the stream of another', async () => {
    for (const complaints of [
      await nats.manager('complaints'),
      await nats.managerOfOthers('complaints'),
    ]) {
      const stolen = { name: 'KEFU_STAFF', subjects: ['kefu.staff.>'] };
      for (const barred of [
        complaints.streams.add(stolen),
        complaints.streams.delete('KEFU_CUSTOMERS'),
        complaints.streams.purge('KEFU_CUSTOMERS'),
      ])
        await expect(barred).rejects.toMatchObject(refusedRequest);
    }
  });

  it.each(['complaints__customers', 'reporting__customers', 'other'])(
    'keep a service from making the durable %s on the stream of another, for it would say where it delivers to',
    async (name) => {
      const config = { ...durable(name, 'kefu.customers.>'), deliver_subject: opened };
      for (const barred of [
        await nats.manager('complaints'),
        await nats.managerOfOthers('complaints'),
      ])
        await expect(barred.consumers.add('KEFU_CUSTOMERS', config)).rejects.toMatchObject(
          refusedRequest,
        );
    },
  );

  it('keep a service from the durables of another', async () => {
    for (const api of ['$JS.API', '$JS.kefu.API']) {
      const next = `${api}.CONSUMER.MSG.NEXT.KEFU_CUSTOMERS.reporting__customers`;
      expect(await nats.violationOf('complaints', next)).toMatchObject(refused);
    }
  });

  it.each([
    ['$JS.kefu.API.CONSUMER.MSG.NEXT.KEFU_CUSTOMERS.reporting__customers', '{"batch":5}'],
    ['$JS.kefu.API.CONSUMER.INFO.KEFU_CUSTOMERS.reporting__customers', ''],
    ['$JS.kefu.API.STREAM.INFO.KEFU_CUSTOMERS', ''],
    ['$JS.ACK.KEFU_CUSTOMERS.reporting__customers.1.1.1.1.1', '+NXT'],
    ['kefu.listen.customers.reporting', ''],
    ['$JS.API.STREAM.INFO.KEFU_REPORTING', ''],
  ])('keep a service from having the answer of %s published in its stead', async (ask, body) => {
    const customers = await nats.manager('customers');
    await customers.consumers.add(
      'KEFU_CUSTOMERS',
      durable('reporting__customers', 'kefu.customers.>'),
    );
    const answering = nats.as('customers').subscribe('kefu.listen.customers.*', {
      callback: (_error, message) => {
        message.respond('made');
      },
    });
    await nats.as('customers').flush();
    const before = await nats.countIn('complaints');
    await nats.streams('customers').publish(filed, '{}');
    nats.as('reporting').publish(ask, body, { reply: opened });
    // Whatever was to come of it has come once a later request of the same connection is answered
    const later = '$JS.kefu.API.CONSUMER.INFO.KEFU_CUSTOMERS.reporting__customers';
    await nats.as('reporting').request(later, '', { timeout: 2_000 });
    await nats.streams('complaints').publish(opened, '{}');
    expect(await nats.countIn('complaints')).toBe(before + 1);
    answering.unsubscribe();
  });

  it('keep what a service does with its own stream in its own account, wherever that is to go', async () => {
    const reporting = await nats.manager('reporting');
    const said = 'kefu.reporting.daily-report.published.v1';
    const before = await nats.countIn('complaints');
    await reporting.streams.add({
      ...{ name: 'KEFU_REPORTING', subjects: ['kefu.reporting.>'] },
      republish: { src: 'kefu.reporting.>', dest: 'kefu.complaints.>' },
    });
    await reporting.consumers.add('KEFU_REPORTING', {
      ...durable('pushing', 'kefu.reporting.>'),
      ...{ deliver_subject: opened, ack_policy: AckPolicy.None },
    });
    await nats.streams('reporting').publish(said, '{}');
    await nats.as('reporting').flush();
    await nats.streams('complaints').publish(opened, '{}');
    expect(await nats.countIn('complaints')).toBe(before + 1);
  });

  it('G-05 keep a stream from taking in what another holds', async () => {
    const reporting = await nats.manager('reporting');
    await reporting.streams.update('KEFU_REPORTING', {
      subjects: ['kefu.reporting.>'],
      sources: [{ name: 'KEFU_PERSONAL' }, { name: 'KEFU_CUSTOMERS' }],
    });
    await nats.streams('customers').publish(filed, '{}');
    await nats.as('customers').flush();
    const { state } = await reporting.streams.info('KEFU_REPORTING', { subjects_filter: '>' });
    expect(Object.keys(state.subjects ?? {})).toEqual(['kefu.reporting.daily-report.published.v1']);
  });

  it.each(['_INBOX_customers.>', '_INBOX.>', '_INBOX_*.>', '>', 'kefu.customers.>'])(
    'keep a service from listening on %s',
    async (subject) => {
      const stolen = nats.as('complaints').subscribe(subject);
      await expect(stolen[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        ...refused,
        operation: 'subscription',
      });
    },
  );

  it('let a service answer the conductor of virtual time, and give no orders itself', async () => {
    const service = nats.as('complaints').subscribe('kefu.clock.ask', {
      callback: () => {
        nats.as('complaints').publish('kefu.clock.report', 'idle');
      },
    });
    await nats.as('complaints').flush();
    const reports = nats.as('conductor').subscribe('kefu.clock.report', { max: 1 });
    nats.as('conductor').publish('kefu.clock.ask', '');
    for await (const report of reports) expect(report.string()).toBe('idle');
    expect(await nats.violationOf('complaints', 'kefu.clock.step')).toMatchObject(refused);
    service.unsubscribe();
  });

  it('G-05 let only entitled services read personal data', async () => {
    const customers = await nats.manager('customers');
    const personal = (user: string) => durable(`${user}__personal`, 'kefu.personal.customers.>');
    for (const user of ['complaints', 'reporting'])
      await customers.consumers.add('KEFU_PERSONAL', personal(user));
    const entitled = await nats
      .heard('complaints')
      .consumers.get('KEFU_PERSONAL', 'complaints__personal');
    expect((await entitled.next({ expires: 5_000 }))?.subject).toContain('kefu.personal.customers');
    for (const user of ['reporting', 'subscriber', 'gateway'] as const) {
      const barred = await nats.managerOfOthers(user);
      await expect(
        barred.consumers.info('KEFU_PERSONAL', `${user}__personal`),
      ).rejects.toMatchObject(refusedRequest);
      const last = { last_by_subj: 'kefu.personal.customers.c-1' };
      await expect(barred.streams.getMessage('KEFU_PERSONAL', last)).rejects.toMatchObject(
        refusedRequest,
      );
      expect(await nats.violationOf(user, `kefu.listen.personal.${user}`)).toMatchObject(refused);
      const heardBy = nats.as(user).subscribe('kefu.personal.>');
      await expect(heardBy[Symbol.asyncIterator]().next()).rejects.toMatchObject(refused);
    }
  });

  it('refuse a wrong password', async () => {
    const credentials = { ...nats.nats.natsUrlFor('customers'), pass: 'guessed', reconnect: false };
    await expect(connect(credentials)).rejects.toMatchObject({ name: 'AuthorizationError' });
  });
});

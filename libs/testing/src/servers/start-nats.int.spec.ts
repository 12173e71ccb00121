import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive, reapLeftovers } from './record-processes.js';
import type { Nats } from './start-nats.js';
import { startNats } from './start-nats.js';
import { testDirectory } from './test-servers.js';

async function monitored(nats: Nats, page: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${nats.monitorUrl}/${page}`);
  return (await answer.json()) as Record<string, unknown>;
}

describe('a nats-server of our own', () => {
  const directory = testDirectory('nats');
  let nats: Nats;

  beforeAll(async () => {
    nats = await startNats({ directory });
  });

  afterAll(() => nats.stop());

  it('keeps JetStream in its own directory and asks for a password', async () => {
    expect(await monitored(nats, 'jsz')).toMatchObject({
      config: { store_dir: `${nats.storeDirectory}/jetstream` },
    });
    expect(await monitored(nats, 'varz')).toMatchObject({ port: nats.port, auth_required: true });
    expect(existsSync(nats.storeDirectory)).toBe(true);
  });

  it('hands out credentials with the inbox prefix of the user', () => {
    expect(nats.natsUrlFor('field-repair')).toEqual({
      servers: nats.url,
      user: 'field-repair',
      pass: nats.passwords['field-repair'],
      inboxPrefix: '_INBOX_field-repair',
    });
  });

  it('starts again on its port after it was killed', async () => {
    const before = nats.pid;
    await nats.kill();
    expect(isAlive(before)).toBe(false);
    await nats.restart();
    expect(await monitored(nats, 'varz')).toMatchObject({ port: nats.port });
  });

  it('is found and ended by its record when its starter was killed', async () => {
    expect(await reapLeftovers(directory)).toEqual(['nats-server']);
    await nats.ended;
    await nats.restart();
    expect(nats.running).toBe(true);
  });
});

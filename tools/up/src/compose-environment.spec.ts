import { describe, expect, it } from '@jest/globals';
import { generateNatsPasswords } from '@kefu/testing/servers';
import { composeEnvironment, environmentOf } from './compose-environment.js';
import { readOptions, UsageError } from './read-options.js';

const options = readOptions('/nowhere', ['--processes', '--only', 'customers,field-repair'], {});
const secrets = {
  nats: generateNatsPasswords(),
  databases: {} as never,
  auditSealKey: 'seed',
  demoPassword: 'open',
};
const surroundings = {
  databases: { customers: 'postgresql://c', 'field-repair': 'postgresql://f' },
  natsUrl: 'nats://n',
  ports: { customers: 4001, 'field-repair': 4002 },
};
const compose = (own: NodeJS.ProcessEnv = {}) =>
  composeEnvironment(options, secrets, surroundings, own);

describe('the environment of the services', () => {
  it('names every service in capitals, with dashes as underscores', () => {
    expect(compose()).toMatchObject({
      KEFU_FIELD_REPAIR_DATABASE_URL: 'postgresql://f',
      KEFU_NATS_FIELD_REPAIR_PASSWORD: secrets.nats['field-repair'],
      KEFU_FIELD_REPAIR_PORT: '4002',
      KEFU_SERVICES: 'customers,field-repair',
      PORT: '8080',
    });
  });

  it('leaves what is set already as it is', () => {
    expect(compose({ KEFU_CLOCK: 'stepped', npm_config_x: '1' })).toMatchObject({
      KEFU_CLOCK: 'stepped',
    });
    expect(compose({ npm_config_x: '1' })).not.toHaveProperty('npm_config_x');
  });

  it('tells a process of one service no secret of another', () => {
    const names = Object.keys(
      environmentOf('customers', compose({ DATABASE_URL: 'x', HOME: '/' })),
    );
    expect(names.filter((name) => name.includes('FIELD_REPAIR'))).toEqual([]);
    expect(names).not.toContain('DATABASE_URL');
    expect(names).not.toContain('PORT');
    expect(names).toEqual(expect.arrayContaining(['KEFU_CUSTOMERS_DATABASE_URL', 'HOME']));
  });

  it('gives the gateway the way to each service', () => {
    expect(JSON.parse(environmentOf('gateway', compose())['KEFU_UPSTREAMS'] ?? '')).toEqual({
      customers: 'http://127.0.0.1:4001',
      'field-repair': 'http://127.0.0.1:4002',
    });
    expect(environmentOf('gateway', compose())).toMatchObject({
      KEFU_NATS_GATEWAY_PASSWORD: secrets.nats.gateway,
      KEFU_NATS_URL: 'nats://n',
    });
  });

  it.each([['--only', 'nobody'], ['--unknown'], ['extra']])('refuses %s %s', (...words) => {
    expect(() => readOptions('/nowhere', words, {})).toThrow(UsageError);
  });

  it.each(['abc', '0', '70000'])('refuses the port %s', (port) => {
    expect(() => readOptions('/nowhere', [], { PORT: port })).toThrow(UsageError);
  });
});

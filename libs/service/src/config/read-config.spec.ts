import { describe, expect, it } from '@jest/globals';
import { readConfig } from './read-config.js';

const enough = {
  KEFU_FIELD_REPAIR_DATABASE_URL: 'postgres://u:hush@localhost/db',
  KEFU_OIDC_ISSUER: 'http://localhost:8080',
};

const faultOf = (environment: Record<string, string>): string => {
  try {
    readConfig('field-repair', environment);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('settings', () => {
  it('come with defaults for all but what only the deployment knows', () => {
    expect(readConfig('field-repair', enough)).toMatchObject({
      port: 0,
      centre: 'demo',
      profile: 'demo',
      demo: false,
      clock: 'system',
      trustProxy: '0',
    });
  });

  it('that are wrong are listed at once, by variable, without their values', () => {
    const message = faultOf({
      KEFU_FIELD_REPAIR_DATABASE_URL: 'mysql://u:hush@localhost/db',
      KEFU_FIELD_REPAIR_PORT: '70000',
      KEFU_DEMO: 'perhaps',
      KEFU_AUDIT_SEAL_KEY: 'hush',
      KEFU_NATS_URL: 'nats://localhost',
    });
    for (const name of [
      'KEFU_FIELD_REPAIR_DATABASE_URL is wrong',
      'KEFU_FIELD_REPAIR_PORT is wrong',
      'KEFU_DEMO is wrong',
      'KEFU_AUDIT_SEAL_KEY is wrong',
      'KEFU_OIDC_ISSUER is not set',
      'KEFU_NATS_FIELD_REPAIR_PASSWORD is not set',
    ]) {
      expect(message).toContain(name);
    }
    expect(message).not.toContain('hush');
    expect(message).not.toContain('70000');
  });

  it('refuse stepped time in production, and without a start', () => {
    const stepped = { ...enough, KEFU_CLOCK: 'stepped', KEFU_CLOCK_START: '2026-03-02T08:00:00Z' };
    expect(faultOf(stepped)).toBe('');
    expect(faultOf({ ...stepped, NODE_ENV: 'production' })).toContain('KEFU_CLOCK must not');
    expect(faultOf({ ...enough, KEFU_CLOCK: 'stepped' })).toContain('KEFU_CLOCK_START');
  });
});

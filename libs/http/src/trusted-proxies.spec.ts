import { describe, expect, it } from '@jest/globals';
import { trustedProxies } from './trusted-proxies.js';

describe('whose word is taken for where a request comes from', () => {
  it.each([
    ['0', false],
    ['', false],
    ['true', true],
    ['127.0.0.1', ['127.0.0.1']],
    ['10.0.0.0/8, ::1, loopback', ['10.0.0.0/8', '::1', 'loopback']],
  ])('%j is %j', (setting, trusted) => {
    expect(trustedProxies(setting)).toEqual(trusted);
  });

  it.each(['yes', '10.0.0.0/33', '10.0.0', 'localhost', '10.0.0.1,'])(
    '%j is refused',
    (setting) => {
      expect(() => trustedProxies(setting)).toThrow('is wrong');
    },
  );
});

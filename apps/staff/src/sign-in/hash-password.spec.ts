import { describe, expect, it } from '@jest/globals';
import { hashPassword, makePassword, passwordFits, refuseWeak } from './hash-password.js';

describe('passwords', () => {
  it('ST-01 are kept as salted hashes that fit their own password only', async () => {
    const [one, two] = await Promise.all([
      hashPassword('密码密码密码'),
      hashPassword('密码密码密码'),
    ]);
    expect(one).not.toBe(two);
    expect(await passwordFits('密码密码密码', one)).toBe(true);
    expect(await passwordFits('密码密码密', one)).toBe(false);
    expect(await passwordFits('x', undefined)).toBe(false);
  });

  it('ST-01 that are short, monotonous or hold the staff number are refused', () => {
    for (const weak of ['short', 'aaaaaaaaaaaa', 'my t-0001 is great']) {
      expect(() => {
        refuseWeak(weak, 'T-0001');
      }).toThrow();
    }
    expect(() => {
      refuseWeak(makePassword(), 'T-0001');
    }).not.toThrow();
  });
});

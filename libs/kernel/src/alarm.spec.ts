import { describe, expect, it } from '@jest/globals';
import { Alarm } from './alarm.js';

const FOR_EVER = 1e8;

describe('a sleep', () => {
  it('ends by itself', async () => {
    await expect(new Alarm().sleep(1)).resolves.toBeUndefined();
  });

  it('ends when it is called', async () => {
    const alarm = new Alarm();
    const sleep = alarm.sleep(FOR_EVER);
    alarm.ring();
    await expect(sleep).resolves.toBeUndefined();
  });

  it('ends at once when the call came before, so that no call is lost', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    await expect(alarm.sleep(FOR_EVER)).resolves.toBeUndefined();
    const next = alarm.sleep(FOR_EVER);
    alarm.ring();
    await expect(next).resolves.toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { given, ServiceUnderTest } from '@kefu/testing/services';
import { staff } from '../src/index.js';

const admin = { sub: newId(), roles: ['admin'], regions: ['*'] };

let under: ServiceUnderTest;
beforeAll(async () => {
  under = new ServiceUnderTest(await given(staff), admin);
});
afterAll(() => under.close());

describe('a centre whose people sign in elsewhere, with no secret of its own to keep keys by', () => {
  it('ST-01 has neither keys to replace nor passwords to change, and says so', async () => {
    const told = async (path: string, body: object, as = admin) => {
      const answer = await under.post(path, body, { as });
      return [answer.status, answer.body.rule, answer.body.code];
    };
    const elsewhere = [422, 'ST-01', 'signs-in-elsewhere'];
    expect(await told('signing-keys/rotate', { reason: '例行更换' })).toEqual(elsewhere);
    const region = { code: 'east', name: { zh: '城东', en: 'East' } };
    await under.post('regions', region);
    const person = { number: 'A-1', name: '王芳', roles: ['agent'], regionIds: ['east'] };
    const { id: sub } = (await under.post('people', person)).body;
    const words = { present: 'correct horse', next: 'battery staple 9' };
    const own = { sub, roles: ['agent'], regions: ['east'] };
    expect(await told('me/change-password', words, own)).toEqual(elsewhere);
  });
});

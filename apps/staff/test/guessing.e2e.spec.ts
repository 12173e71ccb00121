import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { CountAttempts } from '../src/sign-in/index.js';
import { Browser } from './browser.js';
import { askForToken, PASSWORD, startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff({ KEFU_TRUST_PROXY: '127.0.0.1' });
});
afterAll(() => staff.stop());

interface Try {
  readonly number: string;
  readonly password: string;
  readonly from: string;
}

/** Each endpoint that takes a password or secret, and what it answers to a wrong, a waiting and a right one. */
const endpoints: [string, (one: Try) => Promise<Response>, [number, number, number]][] = [
  [
    'the sign-in page',
    async ({ number, password, from }) => {
      const browser = new Browser(staff.issuer, undefined, { 'x-forwarded-for': from });
      return browser.go(await browser.open(), { number, password });
    },
    [401, 429, 303],
  ],
  [
    'the token endpoint',
    ({ number, password, from }) =>
      askForToken(staff.issuer, number, password, { 'x-forwarded-for': from }),
    [401, 429, 200],
  ],
  [
    'changing one’s own password',
    async ({ number, password, from }) =>
      fetch(`${staff.service.url}/api/staff/me/change-password`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await staff.token(number)}`,
          'x-forwarded-for': from,
        },
        body: JSON.stringify({ present: password, next: PASSWORD }),
      }),
    [403, 429, 204],
  ],
];

describe.each(endpoints)('guessing at %s', (_name, knock, [wrong, waits, right]) => {
  let numbers = 0;
  const place = endpoints.findIndex(([, one]) => one === knock) + 1;
  const someone = () => `T-${String((numbers += 1) + place * 5 - 5).padStart(4, '0')}`;
  const from = (host: number) => `10.${place}.${numbers}.${host}`;

  it('ST-01 makes the sixth try wait, the right one too, and says how long', async () => {
    const number = someone();
    for (let tries = 1; tries <= 5; tries += 1) {
      const { status } = await knock({ number, password: 'wrong', from: from(1) });
      expect([tries, status]).toEqual([tries, wrong]);
    }
    const sixth = await knock({ number, password: PASSWORD, from: from(1) });
    expect(sixth.status).toBe(waits);
    const seconds = Number(sixth.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(5);
  });

  it('ST-01 locks nobody out: not the same person elsewhere, nor another from there', async () => {
    const number = someone();
    for (let tries = 1; tries <= 8; tries += 1)
      await knock({ number, password: 'wrong', from: from(1) });
    expect((await knock({ number, password: PASSWORD, from: from(2) })).status).toBe(right);
    const other = { number: someone(), password: PASSWORD, from: from(1) };
    expect((await knock(other)).status).toBe(right);
  });
});

describe('the limit of guesses', () => {
  const attempts = () => staff.service.app.get(CountAttempts);
  const passTime = () =>
    staff.service.app
      .get(Database)
      .query(`UPDATE sign_in_attempt SET not_before = now() WHERE not_before > now()`);

  it('ST-01 waits longer each time, up to a quarter of an hour, and never for good', async () => {
    const waits: number[] = [];
    for (let tries = 1; tries <= 15; tries += 1) {
      expect(await attempts().begin('Q-0001', '10.9.0.1')).toBe(0);
      waits.push(await attempts().wait('Q-0001', '10.9.0.1'));
      await passTime();
    }
    expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    await attempts().succeed('Q-0001', '10.9.0.1');
    expect(await attempts().begin('Q-0001', '10.9.0.1')).toBe(0);
    expect(await attempts().wait('Q-0001', '10.9.0.1')).toBe(0);
  });

  it('ST-01 counts tries at the same moment one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => attempts().begin('Q-0002', '10.9.0.2')),
    );
    expect(answers.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('ST-01 takes any spelling of a number, and any address of a network of IPv6, for the same', async () => {
    const spelled = ['q-0003', 'Q-0003', 'q-0003', 'Q-0003', 'q-0003'];
    for (const [host, number] of spelled.entries())
      await attempts().begin(number, `2001:db8::${host + 1}`);
    expect(await attempts().wait('Q-0003', '2001:db8::99')).toBeGreaterThan(0);
    expect(await attempts().wait('Q-0003', '2001:db8:1::1')).toBe(0);
  });

  it('ST-01 leaves one free try to each number where somebody goes through them all', async () => {
    for (let guess = 0; guess <= 50; guess += 1) await attempts().begin(`S-${guess}`, '10.9.0.4');
    expect(await attempts().begin('Q-0004', '10.9.0.4')).toBe(0);
    expect(await attempts().begin('Q-0004', '10.9.0.4')).toBeGreaterThan(0);
    expect(await attempts().begin('Q-0005', '10.9.0.4')).toBe(0);
    expect(await attempts().begin('Q-0004', '10.9.0.5')).toBe(0);
  });

  it('ST-01 does not slow down many who know a secret at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => askForToken(staff.issuer, 'Y-0001', PASSWORD)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(200));
  });

  it('ST-01 says the same of a number that nobody has', async () => {
    const guess = () => endpoints[0]?.[1]({ number: 'NOBODY-1', password: 'x', from: '10.9.0.6' });
    for (let tries = 1; tries <= 5; tries += 1) expect((await guess())?.status).toBe(401);
    expect((await guess())?.status).toBe(429);
  });
});

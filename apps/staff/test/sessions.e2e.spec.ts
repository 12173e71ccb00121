import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { demoPersonId } from '../src/index.js';
import { Browser, type Tokens } from './browser.js';
import { PASSWORD, startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const post = (number: string, verb: string, as = 'X-0001', more: object = {}) =>
  staff.ask(`people/${demoPersonId(number)}/${verb}`, {
    as,
    body: { reason: '丢了电脑', ...more },
  });

/** Whether the cookie alone, without a password, still leads back to the console. */
const cookieHolds = async (browser: Browser): Promise<boolean> =>
  (await browser.open()).startsWith(browser.redirectUri);

const rowsOf = async (number: string): Promise<number> => {
  const rows = await staff.service.app
    .get(Database)
    .query(`SELECT FROM oidc_entry WHERE payload ->> 'accountId' = $1`, [demoPersonId(number)]);
  return rows.length;
};

const ways: [string, string, (number: string, tokens: Tokens) => Promise<unknown>][] = [
  ['a password that another set', 'A-0001', (number) => post(number, 'reset-password')],
  ['a dismissal', 'A-0002', (number) => post(number, 'dismiss')],
  [
    'a dismissal, though they came back',
    'A-0003',
    async (number) => {
      await post(number, 'dismiss');
      await post(number, 'reinstate');
    },
  ],
  [
    'a password that they changed',
    'A-0004',
    async (_number, { access_token: token }) => {
      const { status } = await staff.ask('me/change-password', {
        body: { present: PASSWORD, next: 'another long password' },
        headers: { authorization: `Bearer ${token}` },
      });
      expect(status).toBe(204);
    },
  ],
];

describe('a sign-in', () => {
  it.each(ways)('ST-01 ends at once with %s: cookie, codes and refresh tokens', async (...args) => {
    const [, number, end] = args;
    const [browser, other] = [new Browser(staff.issuer), new Browser(staff.issuer)];
    const tokens = await browser.signIn(number, PASSWORD);
    await other.signIn(number, PASSWORD);
    expect([await cookieHolds(browser), await cookieHolds(other)]).toEqual([true, true]);
    const waiting = await browser.follow(await browser.go(browser.authorizationUrl()));
    await end(number, tokens);
    expect(await rowsOf(number)).toBe(0);
    expect((await browser.refresh(tokens.refresh_token)).status).toBe(400);
    expect((await browser.redeem(waiting.searchParams.get('code') ?? '')).status).toBe(400);
    expect([await cookieHolds(browser), await cookieHolds(other)]).toEqual([false, false]);
  });

  it('ST-01 of somebody else, and one that begins afterwards, goes on', async () => {
    const [browser, later] = [new Browser(staff.issuer), new Browser(staff.issuer)];
    const tokens = await browser.signIn('A-0005', PASSWORD);
    const { body } = await post('A-0006', 'reset-password');
    expect((await browser.refresh(tokens.refresh_token)).status).toBe(200);
    const page = await later.open();
    const given = { number: 'A-0006', password: String(body['password']) };
    await later.follow(await later.go(page, { ...given, next: 'my own long words' }));
    expect(await cookieHolds(later)).toBe(true);
  });

  it('ST-01 that is written back by a request from before the end stays void', async () => {
    const browser = new Browser(staff.issuer);
    const { refresh_token: token } = await browser.signIn('T-0001', PASSWORD);
    const database = staff.service.app.get(Database);
    const entries = `SELECT * FROM oidc_entry WHERE payload ->> 'accountId' = $1`;
    await database.query(
      `CREATE TABLE before AS ${entries.replace('$1', `'${demoPersonId('T-0001')}'`)}`,
    );
    await database.query(
      `UPDATE before SET payload = jsonb_set(payload, '{loginTs}',
         to_jsonb((payload ->> 'loginTs')::int - 2)) WHERE model = 'Session'`,
    );
    await post('T-0001', 'reset-password');
    await database.query('INSERT INTO oidc_entry SELECT * FROM before');
    expect(await cookieHolds(browser)).toBe(false);
    expect((await browser.refresh(token)).status).toBe(400);
  });

  it('ST-01 that began with a password which was replaced meanwhile opens nothing', async () => {
    const browser = new Browser(staff.issuer);
    const answer = await browser.go(await browser.open(), { number: 'T-0002', password: PASSWORD });
    await post('T-0002', 'reset-password');
    expect((await browser.go(browser.target(answer))).status).toBe(400);
  });
});

import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { malformed } from '@kefu/kernel';

/** 32 MiB and about 60 ms a try. */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;

/** Each takes memory and a processor: whoever tries many fills the queue, not the machine. */
const lanes = [Promise.resolve(), Promise.resolve()];
let turn = 0;

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const lane = turn++ % lanes.length;
  const done = (lanes[lane] ?? Promise.resolve()).then(work);
  lanes[lane] = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
};

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  inTurn(() => deriveNow(password, salt, options));

const deriveNow = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

const optionsOf = (N: number, r: number, p: number): ScryptOptions => ({
  N,
  r,
  p,
  maxmem: 256 * N * r,
});

/** `scrypt$N$r$p$salt$key`, so that the cost can be raised later. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, optionsOf(cost.N, cost.r, cost.p));
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** Some hash that no password has: checking against it takes as long as against a real one. */
const nobodys = ['scrypt', cost.N, cost.r, cost.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join(
  '$',
);

/** Takes the same time whether there is a hash or not. */
export const passwordFits = async (
  password: string,
  hash: string | undefined,
): Promise<boolean> => {
  const [, N, r, p, salt = '', key = ''] = (hash ?? nobodys).split('$');
  const expected = Buffer.from(key, 'base64url');
  const options = optionsOf(Number(N), Number(r), Number(p));
  const actual = await derive(password, Buffer.from(salt, 'base64url'), options);
  return timingSafeEqual(actual, expected) && hash !== undefined;
};

export const makePassword = (): string => randomBytes(12).toString('base64url');

export const SHORTEST = 10;
export const LONGEST = 128;

/** @throws Refusal `weak-password` */
export const refuseWeak = (password: string, number: string): void => {
  const text = password.normalize('NFC');
  const weak =
    text.length < SHORTEST ||
    text.length > LONGEST ||
    new Set(text).size < 5 ||
    text.toUpperCase().includes(number);
  if (!weak) return;
  throw malformed('weak-password', {
    zh: `密码应为 ${SHORTEST} 到 ${LONGEST} 个字符，至少五种不同字符，且不含工号`,
    en: `A password has ${SHORTEST} to ${LONGEST} characters, five different ones at least, and not the staff number`,
  });
};

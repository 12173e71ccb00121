import { isIP } from 'node:net';

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const widest = isIP(address) === 6 ? 128 : 32;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
  return isIP(address) > 0 && fits && more.length === 0;
};

const known = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Whose word is taken for where a request comes from: `0` nobody's, `1` that of whoever connects, else
 * addresses and networks of proxies, with commas.
 * @throws Error `is wrong: …`
 */
export const trustedProxies = (setting: string): boolean | string[] => {
  if (['0', 'false', ''].includes(setting)) return false;
  if (['1', 'true'].includes(setting)) return true;
  const all = setting.split(',').map((one) => one.trim());
  if (all.every((one) => known.has(one) || isNetwork(one))) return all;
  throw new Error('is wrong: it must be 0, 1, or addresses of proxies with commas');
};

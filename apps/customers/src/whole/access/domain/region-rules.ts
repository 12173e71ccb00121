import { forbidden, notFound, Refusal, type Actor } from '@kefu/kernel';

export type RegionStanding = 'open' | 'closed' | 'unknown';

const refusals = {
  unknown: {
    code: 'region-unknown',
    detail: { zh: '没有这个区域', en: 'There is no such region' },
  },
  closed: { code: 'region-closed', detail: { zh: '该区域已停用', en: 'That region is closed' } },
} as const;

/** @throws Refusal (422) `region-unknown` or `region-closed` */
export const requireOpen = (standing: RegionStanding): void => {
  if (standing !== 'open') throw new Refusal({ kind: 'rule', ...refusals[standing] });
};

export const worksOn = ({ regions }: Actor, code: string): boolean =>
  regions.includes('*') || regions.includes(code);

/**
 * Nobody files into, or hands over to, a region that they do not work on.
 * @throws Refusal `region-not-yours` (403)
 */
export const requireOwnRegion = (by: Actor, code: string): void => {
  if (worksOn(by, code)) return;
  throw forbidden('region-not-yours', {
    zh: '您不负责该区域',
    en: 'You do not work on that region',
  });
};

/**
 * What belongs to another region is not there for whoever asks, whatever they ask.
 * @throws Refusal `not-found` (404)
 */
export const requireSight = (by: Actor, ...codes: readonly string[]): void => {
  if (codes.some((code) => worksOn(by, code))) return;
  throw notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
};

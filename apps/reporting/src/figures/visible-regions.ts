import { forbidden, type Actor } from '@kefu/kernel';

/** Who reads reports: those who answer for figures, and other systems. */
export const readers = [
  'director',
  'manager',
  'general-manager',
  'gm-office',
  'clerk',
  'repair-lead',
  'service-account',
] as const;

/**
 * The regions that somebody sees, or of these the one that is asked for; undefined for all of them.
 * @throws Refusal `other-region`
 */
export const visibleRegions = (by: Actor, asked?: string): readonly string[] | undefined => {
  const all = by.regions.includes('*');
  if (asked === undefined) return all ? undefined : by.regions;
  if (!all && !by.regions.includes(asked)) {
    throw forbidden('other-region', {
      zh: '您不负责该区域',
      en: 'You do not work on the records of that region',
    });
  }
  return [asked];
};

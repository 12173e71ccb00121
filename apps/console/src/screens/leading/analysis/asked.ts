import { useAsked, useGo } from '../../../app/address';

export const dimensions = [
  'category',
  'cause',
  'region',
  'severity',
  'channel',
  'handler',
  'department',
  'outcome',
  'source',
] as const;
export type Dimension = (typeof dimensions)[number];

export const steps = ['month', 'week', 'day'] as const;
export type StepName = (typeof steps)[number];

/** The filter that opens what one kind counts. */
export const filterOf = (by: Dimension): string =>
  ({ region: 'regionId', handler: 'ownerId' } as Partial<Record<Dimension, string>>)[by] ?? by;

/** Which complaints the address asks for, and how they are told apart. */
export const useAnalysis = () => {
  const { by, every, ...asked } = useAsked();
  const go = useGo();
  const filter = Object.fromEntries(
    ['from', 'to', 'regionId'].flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])),
  );
  return {
    by: dimensions.find((one) => one === by) ?? 'category',
    every: steps.find((one) => one === every) ?? 'month',
    filter,
    change: (to: Readonly<Record<string, string | undefined>>) => {
      go(undefined, { by, every, ...asked, ...to }, true);
    },
  };
};

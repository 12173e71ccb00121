import { useAsked, useGo } from '../../app/address';
import { today } from '../../app/clock';

/** Which report the address asks for: of a day, or of a month. */
export interface Which {
  readonly date: string;
  readonly month?: string;
  readonly region?: string;
  readonly number?: string;
}

export const useWhich = () => {
  const { date, month, region, number } = useAsked();
  const go = useGo();
  const which: Which = { date: date ?? today(), month, region, number };
  const change = (to: Readonly<Record<string, string | undefined>>) => {
    go(undefined, { date, month, region, number, ...to });
  };
  return { which, change };
};

/** The address of what a figure counts. */
export const recordsOf = (
  { date, month, region, number }: Which,
  figure: string,
  filter: Readonly<Record<string, string>> = {},
) => {
  const said = { figure, ...(month ? { month } : { date }), region, number, ...filter };
  return {
    to: '/reports/records',
    search: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
};

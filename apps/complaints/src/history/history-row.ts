import { Code, Day, optional, Words } from '@kefu/fields';
import { valueMissing, type Examined, type Job, type RowProblem, type Rows } from '@kefu/imports';
import { serves, type Bilingual } from '@kefu/kernel';
import { checkObject } from '@kefu/validation';

/** A complaint of an earlier system: of no customer, for it names none. */
export class HistoryRow {
  /** The number that it had there; there is one of each. */
  @Words(1, 100) externalId!: string;
  @Day() openedOn!: string;
  /** Absent while it is open. */
  @Day(optional) closedOn?: string;
  /** Absent where the earlier system said none. */
  @Words(1, 200, optional) type?: string;
  @Words(1, 400, optional) descriptor?: string;
  @Words(1, 200, optional) area?: string;
  @Code(optional) regionId?: string;
}

const refusals = {
  'closed-before-opened': { zh: '结案早于受理', en: 'It was closed before it was opened' },
  'in-the-future': { zh: '日期晚于今天', en: 'The day lies in the future' },
  'region-not-yours': { zh: '不是您负责的区域', en: 'It is of a region that is not yours' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const leftEmpty = {
  zh: '没有填写，按未知导入',
  en: 'Nothing stands there; it comes in as not known',
};

type Fault = readonly [pointer: string, code: keyof typeof refusals];

const faultsOf = (row: HistoryRow, { today, by }: Job): Fault[] => {
  const { openedOn, closedOn, regionId } = row;
  const faults: Fault[] = [];
  if (openedOn > today) faults.push(['/openedOn', 'in-the-future']);
  if (closedOn !== undefined && closedOn > today) faults.push(['/closedOn', 'in-the-future']);
  if (closedOn !== undefined && closedOn < openedOn) {
    faults.push(['/closedOn', 'closed-before-opened']);
  }
  if (regionId !== undefined && !serves(by.regions, regionId)) {
    faults.push(['/regionId', 'region-not-yours']);
  }
  return faults;
};

const mayBeMissing = ['type', 'descriptor', 'area'] as const;

/** Of what the file has a column for; it comes in without it, and its row says so. */
const missingOf = (row: HistoryRow, { placeOf }: Rows[0]): RowProblem[] =>
  mayBeMissing
    .filter((field) => row[field] === undefined)
    .map((field) => placeOf(`/${field}`))
    .filter(({ column }) => column !== undefined)
    .map((place) => ({ ...place, code: valueMissing, detail: leftEmpty }));

/** What is missing or cannot be is told of its row; nothing is guessed. */
export const readHistory = ([row]: Rows, job: Job): Examined<HistoryRow> => {
  const { values, placeOf } = row;
  const { value, faults } = checkObject(HistoryRow, Object.fromEntries(values), { typed: true });
  const read = value as HistoryRow;
  const problems =
    faults.length > 0
      ? faults.map(({ pointer, code, detail }): RowProblem => ({
          ...placeOf(pointer),
          code,
          detail,
        }))
      : faultsOf(read, job).map(([pointer, code]): RowProblem => ({
          ...placeOf(pointer),
          code,
          detail: refusals[code],
        }));
  const [first, ...more] = problems;
  if (first) return { problems: [first, ...more] };
  return { item: read, missing: missingOf(read, row) };
};

import { Refusal, type Actor } from '@kefu/kernel';
import type { Row } from '@kefu/tables';
import { checkObject } from '@kefu/validation';
import { requireOpen, requireOwnRegion, type RegionStanding } from '../../../whole/access/index.js';
import { readAsset } from '../../../records/assets/index.js';
import { readContact, readDetails } from '../../../records/customers/index.js';
import { FileWithAssetsRequest, filingOf, type Filing } from '../../../records/filing/index.js';
import { problem, readRow, type RowPlan, type RowProblem } from '../domain/index.js';

/** What rows are held against. */
export interface Ground {
  readonly by: Actor;
  readonly plan: RowPlan;
  readonly columns: readonly string[];
  readonly today: string;
  readonly regions: ReadonlyMap<string, RegionStanding>;
  readonly duplicateReason: string | undefined;
}

/** A row as it would be filed, or why it cannot be. */
export interface Examined {
  readonly row: number;
  readonly filing?: Filing;
  readonly problems: readonly RowProblem[];
  readonly columnOf: (pointer: string) => string | undefined;
}

/** Holds a row against all that a request to file one customer is held against, but duplicates. */
export const examine = (row: Row, ground: Ground): Examined => {
  const spoilt = faultsOf(row, ground);
  if (spoilt.length > 0) return { row: row.row, problems: spoilt, columnOf: () => undefined };
  const { draft, problems, columnOf } = readRow(ground.plan, row, ground.today);
  if (problems.length > 0) return { row: row.row, problems, columnOf };
  const given = { ...draft, duplicateReason: ground.duplicateReason };
  const { value, faults } = checkObject(FileWithAssetsRequest, given);
  if (faults.length > 0) {
    const asProblems = faults.map(({ pointer, code, detail }) => ({
      row: row.row,
      column: columnOf(pointer),
      code,
      detail,
    }));
    return { row: row.row, problems: asProblems, columnOf };
  }
  return {
    row: row.row,
    columnOf,
    ...read(row.row, value as FileWithAssetsRequest, ground, columnOf),
  };
};

/** A cell that no rule reads spoils nothing. */
const faultsOf = ({ row, faults = [] }: Row, { plan, columns }: Ground): RowProblem[] =>
  faults
    .filter(({ place }) => place === undefined || plan.read.has(place))
    .map(({ code, place }) => ({
      row,
      column: place === undefined ? undefined : columns[place],
      ...problem(code),
    }));

const read = (
  row: number,
  request: FileWithAssetsRequest,
  { by, today, regions }: Ground,
  columnOf: Examined['columnOf'],
): Pick<Examined, 'filing' | 'problems'> => {
  const filing = filingOf(request);
  const problems: RowProblem[] = [];
  const attempt = <T>(pointer: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...problemsOf(error, row, (at) => columnOf(at ?? pointer)));
      return undefined;
    }
  };
  const requireRegion = (code: string): void => {
    requireOpen(regions.get(code) ?? 'unknown');
    requireOwnRegion(by, code);
  };
  const details = attempt('', () => readDetails(filing.kind, filing.details, today));
  for (const [at, contact] of filing.contacts.entries()) {
    attempt('', () => readContact(contact, `/contacts/${at}`));
  }
  for (const [at, asset] of filing.assets.entries()) {
    attempt('', () => readAsset(asset, `/assets/${at}`));
    attempt(`/assets/${at}/regionCode`, () => {
      requireRegion(asset.regionCode);
    });
  }
  attempt('/regionCode', () => {
    requireRegion(filing.details.regionCode);
  });
  return details && problems.length === 0
    ? { filing: { ...filing, details }, problems }
    : { problems };
};

/** A refusal as problems of a row: each fault for itself, or the whole. */
export const problemsOf = (
  { reason }: Refusal,
  row: number,
  columnOf: (pointer: string | undefined) => string | undefined,
): RowProblem[] =>
  reason.errors?.length
    ? reason.errors.map(({ pointer, code, detail }) => ({
        row,
        column: columnOf(pointer),
        code,
        detail,
      }))
    : [{ row, column: columnOf(undefined), code: reason.code, detail: reason.detail }];

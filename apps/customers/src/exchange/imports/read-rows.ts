import { Refusal, type Actor } from '@kefu/kernel';
import {
  problemsOf,
  type Examined,
  type PlaceOf,
  type RowProblem,
  type Rows,
  type RowRead,
} from '@kefu/imports';
import { checkObject } from '@kefu/validation';
import { requireOpen, requireOwnRegion, type RegionStanding } from '../../whole/access/index.js';
import { readAsset } from '../../records/assets/index.js';
import { readContact, readDetails, requireTierBy } from '../../records/customers/index.js';
import { FileWithAssetsRequest, filingOf, type Filing } from '../../records/filing/index.js';

/** What rows are held against. */
export interface Ground {
  readonly importId: string;
  readonly by: Actor;
  readonly today: string;
  readonly regions: ReadonlyMap<string, RegionStanding>;
  readonly duplicateReason: string | undefined;
}

/** The request to file a customer, as far as rows say it. */
type Draft = Record<string, unknown>;

/** A row whose cells say nothing of an asset has none, whatever the rules give to every row; nor a contact. */
export const draftOf = ({ values, said }: Pick<RowRead, 'values' | 'said'>): Draft => {
  const draft: Draft = {};
  const contact = part('contact.', values, said);
  const asset = part('asset.', values, said);
  for (const [field, value] of values) if (!field.includes('.')) draft[field] = value;
  draft['kind'] ??= draft['organisationCode'] === undefined ? 'person' : 'organisation';
  if (contact) draft['contacts'] = [{ maySign: false, ...contact }];
  if (asset) draft['assets'] = [{ contractKind: 'none', ...asset }];
  return draft;
};

const part = (
  prefix: string,
  values: RowRead['values'],
  said: ReadonlySet<string>,
): Draft | undefined => {
  const own = [...values].filter(([field]) => field.startsWith(prefix));
  if (!own.some(([field]) => said.has(field))) return undefined;
  return Object.fromEntries(own.map(([field, value]) => [field.slice(prefix.length), value]));
};

/** A customer as rows would file them, and where each part of it stands. */
export interface FilingOfRows {
  readonly filing: Filing;
  readonly placeOf: PlaceOf;
}

/** Holds a row against all that a request to file one customer is held against, but duplicates. */
export const readCustomer = ([row]: Rows, ground: Ground): Examined<FilingOfRows> => {
  const { placeOf } = row;
  const given = { ...draftOf(row), duplicateReason: ground.duplicateReason };
  const { value, faults } = checkObject(FileWithAssetsRequest, given);
  const [first, ...more] = faults.map(({ pointer, code, detail }): RowProblem => ({
    ...placeOf(pointer),
    code,
    detail,
  }));
  if (first) return { problems: [first, ...more] };
  return read(filingOf(value as FileWithAssetsRequest), ground, placeOf);
};

const read = (
  filing: Filing,
  { by, today, regions }: Ground,
  placeOf: PlaceOf,
): Examined<FilingOfRows> => {
  const problems: RowProblem[] = [];
  const attempt = <T>(pointer: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...problemsOf(error, placeOf, pointer));
      return undefined;
    }
  };
  const requireRegion = (code: string): void => {
    requireOpen(regions.get(code) ?? 'unknown');
    requireOwnRegion(by, code);
  };
  const details = attempt('', () => readDetails(filing.kind, filing.details, today));
  if (by.kind === 'person') {
    attempt('/tier', () => {
      requireTierBy(by, 'standard', filing.details.tier);
    });
  }
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
  const [first, ...more] = problems;
  if (first) return { problems: [first, ...more] };
  if (!details) throw new Error('details are refused with a reason');
  return { item: { filing: { ...filing, details }, placeOf } };
};

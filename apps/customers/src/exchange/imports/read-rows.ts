import { Refusal, type Actor } from '@kefu/kernel';
import { problemsOf, type Examined, type PlaceOf, type RowProblem, type Rows } from '@kefu/imports';
import { checkObject } from '@kefu/validation';
import { requireOpen, requireOwnRegion, type RegionStanding } from '../../whole/access/index.js';
import { AssetRequest, readAsset } from '../../records/assets/index.js';
import { readContact, readDetails, requireTierBy } from '../../records/customers/index.js';
import { draftOf } from './draft-customer.js';
import type { IdentityKey } from '../../records/identity/index.js';
import { FileWithAssetsRequest, filingOf, type Filing } from '../../records/filing/index.js';

/** What rows are held against. */
export interface Ground {
  readonly importId: string;
  readonly by: Actor;
  readonly today: string;
  readonly regions: ReadonlyMap<string, RegionStanding>;
  readonly duplicateReason: string | undefined;
  /** Whether they who import see what others are found by, and so who is (G-05). */
  readonly seesKey: (kind: IdentityKey['kind']) => boolean;
}

/** Says which part is meant where no column brings it. */
const naming = ({ zh, en }: RowProblem['detail'], pointer: string): RowProblem['detail'] => ({
  zh: `${zh}（${pointer}）`,
  en: `${en} (${pointer})`,
});

/** A customer as rows would file them, and where each part of it stands. */
export interface FilingOfRows {
  readonly filing: Filing;
  readonly placeOf: PlaceOf;
}

/** Holds rows against all that a request to file one customer is held against, but duplicates. */
export const readCustomer = (rows: Rows, ground: Ground): Examined<FilingOfRows> => {
  const { draft, problems, placeOf } = draftOf(rows);
  const { assets = [], ...customer } = draft;
  const given = { ...customer, duplicateReason: ground.duplicateReason };
  const whole = checkObject(FileWithAssetsRequest, given);
  // Each for itself: rows may bring more of them than one request does
  const each = assets.map((one, at) => checkObject(AssetRequest, one, { base: `/assets/${at}` }));
  const faults = [whole, ...each].flatMap((checked) => checked.faults);
  const [first, ...more] = [
    ...problems,
    ...faults.map(({ pointer, code, detail }): RowProblem => {
      const place = placeOf(pointer);
      return { ...place, code, detail: place.column ? detail : naming(detail, pointer) };
    }),
  ];
  if (first) return { problems: [first, ...more] };
  const request = whole.value as FileWithAssetsRequest;
  request.assets = each.map(({ value }) => value as AssetRequest);
  return read(filingOf(request), ground, placeOf);
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

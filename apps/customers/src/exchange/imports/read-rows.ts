import { Refusal, type Actor, type Fault } from '@kefu/kernel';
import { problemsOf, type Examined, type PlaceOf, type RowProblem, type Rows } from '@kefu/imports';
import { checkObject } from '@kefu/validation';
import {
  requireOpen,
  requireOwnRegion,
  type Eyes,
  type RegionStanding,
} from '../../whole/access/index.js';
import { AssetRequest, readAsset } from '../../records/assets/index.js';
import { readContact, readDetails, requireTierBy } from '../../records/customers/index.js';
import { draftOf, type Drafted } from './draft-customer.js';
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
  readonly eyes: Eyes;
}

/** Says which part is meant where no column brings it. */
const naming = ({ zh, en }: RowProblem['detail'], pointer: string): RowProblem['detail'] => ({
  zh: `${zh}（${pointer}）`,
  en: `${en} (${pointer})`,
});

/** A customer as rows say, and where each part of it stands. */
export interface ReadRows extends Pick<Drafted, 'draft' | 'said' | 'remarks' | 'placeOf'> {
  /** The regions of assets that say none are their owner's. */
  readonly assets: readonly AssetRequest[];
  /** To be filed; or why it cannot be, where they may name somebody on record. */
  readonly filing: Filing | readonly [RowProblem, ...RowProblem[]];
  /** As the file numbers customers. */
  readonly number: string | undefined;
  readonly externalRef: string | undefined;
}

/** Holds rows against all that a request to file one customer is held against, but duplicates. */
export const readCustomer = (rows: Rows, ground: Ground): Examined<ReadRows> => {
  const drafted = draftOf(rows);
  const { draft, problems, remarks, said, placeOf } = drafted;
  // Each for itself: rows may bring more of them than one request does
  const each = (draft.assets ?? []).map((one, at) =>
    checkObject(AssetRequest, one, { base: `/assets/${at}`, typed: true }),
  );
  const [first, ...more] = [
    ...problems,
    ...told(
      each.flatMap(({ faults }) => faults),
      placeOf,
    ),
  ];
  if (first) return { problems: [first, ...more] };
  const assets = each.map(({ value }) => value as AssetRequest);
  const filing = filingIn(drafted, assets, ground);
  const [number, externalRef] = [rows[0].values.get('number'), draft['externalRef']].map((key) =>
    typeof key === 'string' ? key : undefined,
  );
  const mayBeOnRecord = number !== undefined || (externalRef !== undefined && assets.length > 0);
  if ('details' in filing || mayBeOnRecord) {
    return { item: { draft, said, remarks, placeOf, assets, filing, number, externalRef } };
  }
  return { problems: filing };
};

const told = (faults: readonly Fault[], placeOf: PlaceOf): RowProblem[] =>
  faults.map(({ pointer, code, detail }) => {
    const place = placeOf(pointer);
    return { ...place, code, detail: place.column ? detail : naming(detail, pointer) };
  });

const filingIn = (
  { draft, placeOf }: Drafted,
  assets: AssetRequest[],
  ground: Ground,
): ReadRows['filing'] => {
  const { assets: _each, ...customer } = draft;
  const given = { ...customer, duplicateReason: ground.duplicateReason };
  const { value, faults } = checkObject(FileWithAssetsRequest, given, { typed: true });
  const [first, ...more] = told(faults, placeOf);
  if (first) return [first, ...more];
  const request = value as FileWithAssetsRequest;
  request.assets = assets;
  return read(filingOf(request), ground, placeOf);
};

const read = (
  filing: Filing,
  { by, today, regions }: Ground,
  placeOf: PlaceOf,
): ReadRows['filing'] => {
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
  if (first) return [first, ...more];
  if (!details) throw new Error('details are refused with a reason');
  return { ...filing, details };
};

import { isDeepStrictEqual } from 'node:util';
import { Refusal, type Actor } from '@kefu/kernel';
import { problemsOf, remark, type RowProblem } from '@kefu/imports';
import { requireOpen, requireOwnRegion, type Eyes } from '../../whole/access/index.js';
import { readAsset, type AssetDetails } from '../../records/assets/index.js';
import { seenWith, type Customer } from '../../records/customers/index.js';
import {
  normaliseName,
  normalisePhone,
  readIdNumber,
  readOrganisationCode,
  serialKey,
} from '../../records/identity/index.js';
import type { Ground, ReadRows } from './read-rows.js';

/** Somebody on record whom rows name, with those of their assets whose serials the rows have. */
export interface OnRecord extends Customer {
  readonly assets: readonly (AssetDetails & { readonly serialKey: string })[];
}

/** Assets that rows add to a customer on record. */
export interface Addition {
  readonly ownerId: string;
  readonly assets: readonly { readonly details: AssetDetails; readonly pointer: string }[];
  readonly remarks: readonly RowProblem[];
}

const sentences = {
  'differs-from-record': {
    zh: '与档案中该客户（或设备）的内容不一致；导入不修改档案',
    en: 'It is not what the record of this customer or asset says, and an import does not change it',
  },
  'nothing-to-add': {
    zh: '该客户已在档，本行没有可新增的设备',
    en: 'This customer is on record, and the row brings no asset that is not',
  },
} as const;

/** By these a customer is known; who differs in one of them is somebody else. */
const identity = new Set([
  ...['name', 'kind', 'phones', 'idNumber', 'organisationCode', 'birthday', 'externalRef'],
]);

const spelt: Readonly<Record<string, (text: string) => string | undefined>> = {
  name: normaliseName,
  phones: normalisePhone,
  idNumber: (text) => readIdNumber(text)?.idNumber,
  organisationCode: readOrganisationCode,
};

/** As it would stand on record. */
const asOnRecord = (field: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => asOnRecord(field, one));
  if (typeof value !== 'string') return value;
  return spelt[field]?.(value) ?? value.normalize('NFC').trim().replace(/\s+/gu, ' ');
};

/** Of a list the row may name some. */
const agrees = (said: unknown, stands: unknown): boolean =>
  Array.isArray(said) && Array.isArray(stands)
    ? said.every((one) => stands.includes(one))
    : isDeepStrictEqual(said, stands ?? undefined);

/** Whether what a row says of somebody is said of this one, as far as they are known by it. */
export const namesThem = ({ draft, said }: ReadRows, { name, externalRef }: OnRecord): boolean =>
  (!said.has('name') || asOnRecord('name', draft['name']) === name) &&
  (!said.has('externalRef') || draft['externalRef'] === externalRef);

/** What rows add to a customer on record; or why they cannot. */
export const additionTo = (
  owner: OnRecord,
  rows: ReadRows,
  ground: Ground,
): Addition | { readonly problems: readonly [RowProblem, ...RowProblem[]] } => {
  const { placeOf } = rows;
  const of = ofCustomer(owner, rows, ground.eyes);
  const problems = of.filter(({ code }) => code === 'differs-from-record');
  const remarks = [...rows.remarks, ...of.filter((one) => !problems.includes(one))];
  const assets: { details: AssetDetails; pointer: string }[] = [];
  for (const [at, given] of rows.assets.entries()) {
    const pointer = `/assets/${at}`;
    const own = owner.assets.find((one) => one.serialKey === serialKey(given.serial));
    if (!own) {
      const { regionCode = owner.regionCode, ...asset } = given;
      const details = { ...asset, regionCode };
      problems.push(...faultsOf(details, pointer, rows, ground));
      assets.push({ details, pointer });
    } else if (isSame(given, own)) {
      remarks.push({ ...placeOf(`${pointer}/serial`), ...remark('already-on-record') });
    } else problems.push({ ...placeOf(`${pointer}/serial`), ...say('differs-from-record') });
  }
  const [first, ...more] =
    problems.length === 0 && assets.length === 0
      ? [{ ...placeOf('/number'), ...say('nothing-to-add') }]
      : problems;
  return first ? { problems: [first, ...more] } : { ownerId: owner.id, assets, remarks };
};

const say = (code: keyof typeof sentences) => ({ code, detail: sentences[code] });

/** G-05: it is held against what they who import see, a mask where they see one. */
const ofCustomer = (owner: OnRecord, rows: ReadRows, eyes: Eyes): RowProblem[] => {
  const { draft, said, placeOf } = rows;
  const seen: Readonly<Record<string, unknown>> = { ...seenWith(eyes, owner) };
  const contacts = owner.contacts.filter(({ retiredAt }) => retiredAt === undefined);
  const differing = [...said]
    .filter((field) => !field.includes('.') && field !== 'number' && draft[field] !== undefined)
    .filter((field) => !agrees(asOnRecord(field, draft[field]), seen[field]))
    .map((field) => ({
      ...placeOf(`/${field}`),
      ...(identity.has(field) ? say('differs-from-record') : remark('not-changed-on-record')),
    }));
  const strangers = (draft.contacts ?? []).flatMap(({ name }, at) =>
    contacts.some((one) => one.name === asOnRecord('name', name))
      ? []
      : [{ ...placeOf(`/contacts/${at}/name`), ...remark('not-changed-on-record') }],
  );
  return [...differing, ...strangers];
};

const isSame = (given: Partial<AssetDetails>, own: AssetDetails): boolean =>
  Object.entries(given)
    .filter(([field, value]) => field !== 'serial' && value !== undefined)
    .every(([field, value]) => asOnRecord(field, value) === own[field as keyof AssetDetails]);

const faultsOf = (
  details: AssetDetails,
  pointer: string,
  { placeOf }: ReadRows,
  { by, regions }: Ground & { readonly by: Actor },
): RowProblem[] => {
  const attempt = (at: string, work: () => unknown): RowProblem[] => {
    try {
      work();
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return problemsOf(error, placeOf, at);
    }
  };
  return [
    ...attempt('', () => readAsset(details, pointer)),
    ...attempt(`${pointer}/regionCode`, () => {
      requireOpen(regions.get(details.regionCode) ?? 'unknown');
      requireOwnRegion(by, details.regionCode);
    }),
  ];
};

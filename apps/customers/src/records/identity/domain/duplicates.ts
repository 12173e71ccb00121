import { conflict } from '@kefu/kernel';
import { normalisePhone, phoneKey } from './phones.js';
import { serialKey } from './serials.js';

/** What nobody but the same customer should have (CU-01). */
export interface IdentityKey {
  readonly kind: 'phone' | 'idNumber' | 'organisationCode' | 'externalRef' | 'serial';
  readonly value: string;
}

/** A customer on record who has one of the keys; what it shows of them is already masked. */
export interface Candidate {
  readonly customerId: string;
  readonly number: string;
  readonly regionCode: string;
  /** Only to those who work on the customer's region. */
  readonly name?: string;
  readonly phones?: readonly string[];
  /** Which keys are the same. */
  readonly same: readonly IdentityKey['kind'][];
}

interface Identified {
  readonly phones: readonly string[];
  readonly idNumber?: string | undefined;
  readonly organisationCode?: string | undefined;
  readonly externalRef?: string | undefined;
  /** Those of contacts find a customer as well as their own. */
  readonly contacts?: readonly { readonly phone?: string | undefined }[];
}

const phonesOf = ({ phones, contacts = [] }: Identified): string[] => [
  ...new Set(
    [...phones, ...contacts.flatMap(({ phone }) => phone ?? [])].map((phone) =>
      // A contact's is not read yet when a whole filing is looked up
      phoneKey(normalisePhone(phone) ?? phone),
    ),
  ),
];

export const keysOf = (customer: Identified): IdentityKey[] => [
  ...phonesOf(customer).map((value) => ({ kind: 'phone' as const, value })),
  ...(customer.idNumber ? [{ kind: 'idNumber' as const, value: customer.idNumber }] : []),
  ...(customer.organisationCode
    ? [{ kind: 'organisationCode' as const, value: customer.organisationCode }]
    : []),
  ...(customer.externalRef ? [{ kind: 'externalRef' as const, value: customer.externalRef }] : []),
];

export const serialKeyOf = (serial: string): IdentityKey => ({
  kind: 'serial',
  value: serialKey(serial),
});

/** The keys of `after` that `before` did not have: only those can make a new duplicate. */
export const addedKeys = (
  before: readonly IdentityKey[],
  after: readonly IdentityKey[],
): IdentityKey[] =>
  after.filter(
    (key) => !before.some(({ kind, value }) => kind === key.kind && value === key.value),
  );

/**
 * CU-01: a likely duplicate passes only with an explicit reason, one external reference for two never.
 * @throws Refusal `likely-duplicate` or `external-ref-taken` (409), the candidates in `extra`
 */
export const refuseDuplicate = (
  candidates: readonly Candidate[],
  reason: string | undefined,
): void => {
  if (candidates.some(({ same }) => same.includes('externalRef'))) {
    throw conflict(
      'external-ref-taken',
      { zh: '该外部编号已有客户', en: 'A customer with this external reference is on record' },
      { rule: 'CU-01', extra: { candidates } },
    );
  }
  if (candidates.length === 0 || reason) return;
  throw conflict(
    'likely-duplicate',
    {
      zh: '疑似重复客户；确需新建，请填写原因',
      en: 'There is somebody like this on record; to go on all the same, give a reason',
    },
    { rule: 'CU-01', extra: { candidates } },
  );
};

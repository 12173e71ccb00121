import { conflict, happened, move, type Decision } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { soundOf } from '../../identity/index.js';
import { changedInPublic } from './change-customer.js';
import { customerTransitions, type Customer, type Details } from './customer.js';
import { unitedContacts } from './unite-contacts.js';
import { readDetails } from './read-details.js';
import { requireActive } from './require-active.js';

/** Of these a customer has one only, so that one of two values goes on. */
export const choosable = [
  'name',
  'idNumber',
  'organisationCode',
  'birthday',
  'address',
  'externalRef',
  'regionCode',
  'stage',
  'tier',
] as const satisfies readonly (keyof Details)[];

export const sides = ['survivor', 'merged'] as const;

/** Whose value goes on; of what is not named the survivor's, or the other's where the survivor has none. */
export type Choices = { readonly [F in (typeof choosable)[number]]?: Side | undefined };
export type Side = (typeof sides)[number];

export interface MergeCustomers {
  readonly choices: Choices;
  readonly reason: string;
  /** Why a person and an organisation are the same customer. */
  readonly kindsDifferReason?: string | undefined;
}

/**
 * CU-01: whether the two may become one.
 * @throws Refusal `same-customer`, `voided`, `merged`, `kinds-differ` (409)
 */
export const requireMergeable = (
  survivor: Customer,
  merged: Customer,
  { kindsDifferReason }: Pick<MergeCustomers, 'kindsDifferReason'>,
): void => {
  if (survivor.id === merged.id) {
    throw refusal('same-customer', '不能与自身合并', 'A customer is not merged with itself');
  }
  requireActive(survivor);
  requireActive(merged);
  if (survivor.kind !== merged.kind && !kindsDifferReason) {
    throw refusal(
      'kinds-differ',
      '个人与单位合并须另行说明原因',
      'To merge a person and an organisation takes a reason of its own',
    );
  }
};

/**
 * What is on record of the one customer afterwards: the survivor's kind, and phones and tags of both.
 * @throws Refusal `keys-differ` (409) where both have an ID number, or a code, and none was chosen
 */
export const mergedDetails = (
  survivor: Customer,
  merged: Customer,
  choices: Choices,
  today: string,
): Details => {
  const undecided = (['idNumber', 'organisationCode'] as const).filter(
    (field) =>
      !choices[field] && survivor[field] && merged[field] && survivor[field] !== merged[field],
  );
  if (undecided.length > 0) {
    throw refusal(
      'keys-differ',
      '两份档案的证件号不同，请选择保留哪一个',
      'Their numbers differ; choose which one goes on',
      { fields: undecided },
    );
  }
  const other = survivor.kind === merged.kind ? merged : { ...merged, ...noCodes };
  const chosen = <F extends keyof Choices>(field: F): Customer[F] => {
    if (choices[field]) return { survivor, merged }[choices[field]][field];
    return survivor[field] ?? other[field];
  };
  const idNumber = chosen('idNumber');
  // Required: a field that is not named here would be lost with the record that goes
  const details: Required<Details> = {
    name: chosen('name'),
    idNumber,
    organisationCode: chosen('organisationCode'),
    // The ID number tells it; one that was not chosen could contradict it
    birthday: idNumber && !choices.birthday ? undefined : chosen('birthday'),
    phones: [...new Set([...survivor.phones, ...merged.phones])],
    address: chosen('address'),
    externalRef: chosen('externalRef'),
    customerSince: [survivor.customerSince, merged.customerSince].filter(Boolean).sort()[0],
    regionCode: chosen('regionCode'),
    stage: chosen('stage'),
    tier: chosen('tier'),
    tags: [...new Set([...survivor.tags, ...merged.tags])],
  };
  return readDetails(survivor.kind, details, today);
};

/** The survivor goes on, with what was on record of the other. */
export const takeOver = (
  survivor: Customer,
  merged: Customer,
  details: Details,
  reason: string,
): Decision<Customer> => {
  const contacts = unitedContacts(survivor.contacts, merged.contacts);
  const next = { ...survivor, ...details, ...soundOf(details.name, survivor.kind), contacts };
  return { next, events: changedInPublic(survivor, next), reason };
};

/** The other record stays, with its history and its number, which finds the survivor. */
export const mergeInto = (
  merged: Customer,
  survivor: Customer,
  reason: string,
): Decision<Customer> => {
  const status = move(customerTransitions, merged.status, 'merged', 'CU-01');
  const facts = { number: merged.number, survivorId: survivor.id, survivorNumber: survivor.number };
  const next = { ...merged, status, mergedInto: survivor.id };
  return { next, events: [happened(CustomerMergedV1, facts, 'CU-01')], reason };
};

const noCodes = { idNumber: undefined, organisationCode: undefined, birthday: undefined };

const refusal = (code: string, zh: string, en: string, extra?: Record<string, unknown>) =>
  conflict(code, { zh, en }, { rule: 'CU-01', ...(extra ? { extra } : {}) });

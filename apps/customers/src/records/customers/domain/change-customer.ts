import { happened, type Decision, type Happened } from '@kefu/kernel';
import { CustomerChangedV1 } from '@kefu/messages-customers';
import { refuseDuplicate, soundOf, type Candidate } from '../../identity/index.js';
import { requireOpen, type RegionStanding } from '../../../whole/access/index.js';
import type { Customer, Details } from './customer.js';
import { publicFactsOf } from './file-customer.js';
import { readDetails } from './read-details.js';
import { requireActive } from './require-active.js';

export interface ChangeCustomer {
  /** As {@link changedDetails} made them. */
  readonly details: Details;
  readonly duplicateReason?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * The details after a change; what the patch does not name stays, what it names as undefined goes.
 * @throws Refusal `malformed` with every fault and where it stands
 */
export const changedDetails = (
  customer: Customer,
  patch: Partial<Details>,
  today: string,
): Details => {
  const { name, idNumber, organisationCode, birthday, phones, address } = customer;
  const { externalRef, customerSince, regionCode, stage, tier, tags } = customer;
  // A birthday that was read from the old ID number must not contradict the new one
  const keptBirthday = 'idNumber' in patch && idNumber !== undefined ? undefined : birthday;
  const codes = { idNumber, organisationCode, birthday: keptBirthday };
  const kept = { name, ...codes, phones, address, externalRef, customerSince };
  return readDetails(customer.kind, { ...kept, regionCode, stage, tier, tags, ...patch }, today);
};

/** Only what is not personal makes an event; the rest travels as personal state. */
export const changeCustomer = (
  customer: Customer,
  { details, duplicateReason, reason }: ChangeCustomer,
  { region, candidates }: { region: RegionStanding; candidates: readonly Candidate[] },
): Decision<Customer> => {
  requireActive(customer);
  if (details.regionCode !== customer.regionCode) requireOpen(region);
  refuseDuplicate(candidates, duplicateReason);
  const next = { ...customer, ...details, ...soundOf(details.name, customer.kind) };
  const why = [reason, candidates.length > 0 ? duplicateReason : undefined]
    .filter(Boolean)
    .join('; ');
  return {
    next,
    events: changedInPublic(customer, next),
    ...(why ? { reason: why } : {}),
  };
};

/** What others hear of a change: nothing where only personal data differ. */
export const changedInPublic = (before: Customer, next: Customer): Happened[] => {
  const old = publicFactsOf(before);
  const facts = publicFactsOf(next);
  const fields = Object.keys(facts) as (keyof typeof facts)[];
  const changed = fields.filter((field) => old[field] !== facts[field]);
  return changed.length > 0 ? [happened(CustomerChangedV1, { ...facts, changed })] : [];
};

import { happened, type Decision } from '@kefu/kernel';
import { CustomerRegisteredV1 } from '@kefu/messages-customers';
import { numberFor, refuseDuplicate, soundOf, type Candidate } from '../../identity/index.js';
import { requireOpen, type RegionStanding } from '../../../whole/access/index.js';
import { readContact, type ContactDetails } from './contacts.js';
import type { Customer, Details, Kind } from './customer.js';

export interface FileCustomer {
  readonly kind: Kind;
  /** As {@link readDetails} made them. */
  readonly details: Details;
  readonly contacts: readonly ContactDetails[];
  /** Why it is filed although somebody like it is on record. */
  readonly duplicateReason?: string | undefined;
}

/** What the decision has to know of the rest of the archive. */
export interface Archive {
  readonly filedNo: number;
  readonly region: RegionStanding;
  readonly candidates: readonly Candidate[];
}

/** CU-01: a customer gets a unique number on filing. */
export const fileCustomer = (
  { kind, details, contacts, duplicateReason }: FileCustomer,
  { filedNo, region, candidates }: Archive,
  newId: () => string,
): Decision<Customer> => {
  requireOpen(region);
  refuseDuplicate(candidates, duplicateReason);
  const next: Customer = {
    ...details,
    id: newId(),
    kind,
    filedNo,
    number: numberFor(filedNo),
    status: 'active',
    ...soundOf(details.name, kind),
    contacts: contacts.map((contact, at) => ({
      contactId: newId(),
      ...readContact(contact, `/contacts/${at}`),
    })),
  };
  const reason = candidates.length > 0 ? duplicateReason : undefined;
  const event = happened(CustomerRegisteredV1, publicFactsOf(next));
  return { next, events: [event], ...(reason ? { reason } : {}) };
};

/** What others may know of a customer without being entitled to personal data. */
export const publicFactsOf = ({ number, kind, stage, tier, regionCode }: Customer) => ({
  number,
  kind,
  stage,
  tier,
  regionId: regionCode,
});

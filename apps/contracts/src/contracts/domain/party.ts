import { refusedByRule, type Instant } from '@kefu/kernel';

export const partyRoles = ['customer', 'co-owner', 'guardian'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** A paper of a party that somebody has seen. */
export interface SeenPaper {
  readonly code: string;
  readonly at: Instant;
  readonly by: string;
}

/** Who signs on the customer's side. */
export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  /** Where they are a customer on record; the customer of the contract always is. */
  readonly customerId?: string | undefined;
  /** As they sign; absent for whoever is on record. */
  readonly name?: string | undefined;
  readonly minor: boolean;
  /** For whom a guardian signs: the id of that party. */
  readonly guardianOf?: string | undefined;
  readonly seen: readonly SeenPaper[];
}

/** Of each kind of party, the papers that are seen before signing. */
export type Checklist = Readonly<Record<PartyRole, readonly string[]>>;

export interface MissingPaper {
  readonly partyId: string;
  readonly code: string;
}

/** What nobody has seen yet. */
export const missingPapers = (
  parties: readonly Party[],
  checklist: Checklist,
): readonly MissingPaper[] =>
  parties.flatMap(({ id, role, seen }) =>
    checklist[role]
      .filter((code) => !seen.some((paper) => paper.code === code))
      .map((code) => ({ partyId: id, code })),
  );

/**
 * A minor signs by a guardian, a guardian for somebody who is of age for it, and nobody twice.
 * @throws Refusal CT-02
 */
export const requireWholeParties = (
  parties: readonly Omit<Party, 'seen'>[],
  customerId: string,
): void => {
  const guarded = new Set(parties.flatMap(({ guardianOf }) => guardianOf ?? []));
  const byId = new Map(parties.map((party) => [party.id, party]));
  const customers = parties.filter(({ role }) => role === 'customer');
  if (customers.length !== 1 || customers[0]?.customerId !== customerId) throw notTheCustomer();
  for (const { id, role, minor, guardianOf, name, customerId: onRecord } of parties) {
    if (name === undefined && onRecord === undefined) throw nameless(id);
    if (minor && role === 'guardian') throw guardianOfAge(id);
    if (minor && !guarded.has(id)) throw guardianMissing(id);
    const ward = guardianOf === undefined ? undefined : byId.get(guardianOf);
    if ((role === 'guardian') !== (ward?.minor === true)) throw nobodysGuardian(id);
  }
  const known = parties.flatMap((party) => party.customerId ?? []);
  if (new Set(known).size < known.length) throw twice();
};

const notTheCustomer = () =>
  refusedByRule('CT-02', 'customer-is-a-party', {
    zh: '合同客户须为且仅为一方当事人',
    en: 'The customer of the contract is a party, once',
  });

const nameless = (partyId: string) =>
  refusedByRule(
    'CT-02',
    'party-without-a-name',
    { zh: '未建档的当事人须填写姓名', en: 'A party who is not on record needs a name' },
    { extra: { partyId } },
  );

const guardianOfAge = (partyId: string) =>
  refusedByRule(
    'CT-02',
    'guardian-is-a-minor',
    { zh: '监护人须为成年人', en: 'A guardian cannot be a minor' },
    { extra: { partyId } },
  );

const guardianMissing = (partyId: string) =>
  refusedByRule(
    'CT-02',
    'guardian-missing',
    { zh: '未成年人须由监护人代为签约', en: 'A minor signs by a guardian, who is a party too' },
    { extra: { partyId } },
  );

const nobodysGuardian = (partyId: string) =>
  refusedByRule(
    'CT-02',
    'guardian-of-nobody',
    {
      zh: '监护人须对应一名未成年当事人，且只有监护人如此',
      en: 'A guardian, and nobody else, signs for a party who is a minor',
    },
    { extra: { partyId } },
  );

const twice = () =>
  refusedByRule('CT-02', 'party-twice', {
    zh: '同一客户不能列为两方当事人',
    en: 'A customer is a party once',
  });

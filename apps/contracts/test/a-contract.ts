import { handbookOf, type Role } from '@kefu/handbook';
import { newId, type Actor, type Instant } from '@kefu/kernel';
import * as domain from '../src/contracts/domain/index.js';

type Contract = domain.Contract;

export const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
export const monday = '2026-03-02T02:00:00.000Z';
export const today = '2026-03-02';

export const as = (role: Role, id = `${role}-1`): Actor => ({
  ...{ id, kind: 'person', roles: [role], regions: ['*'] },
});
export const owner = as('account-manager');
export const reviewer = as('contract-reviewer');
export const manager = as('manager');
export const finance = as('finance');
export const director = as('director');
export const generalManager = as('general-manager');

export const on = (by: Actor, now: Instant = monday): domain.ContractContext => ({
  ...{ now, by, handbook, newId },
});

export const wording: domain.Wording = {
  ...{ title: '五台复印机保养', text: '第一条', total: '12000.00' },
  ...{ startsOn: '2026-04-01', endsOn: '2027-03-31' },
};
const customerId = newId();

export const drafted = (more: Partial<domain.DraftContract> = {}): Contract =>
  domain.draftContract(
    {
      ...{ ...wording, customerId, regionId: 'east', ownerId: owner.id, kind: 'service' },
      ...{ credit: {}, ...more },
    },
    on(owner),
  ).next;

export const submitted = (
  more: Partial<domain.DraftContract> = {},
  credit: domain.Credit = {},
): Contract => domain.submitForReview(drafted(more), credit, on(owner)).next;

export const opinion = (
  contract: Contract,
  role: domain.ReviewRole,
  by: Actor,
  { agrees = true, vacant = [] as readonly domain.ReviewRole[], now = monday, version = 0 } = {},
): domain.ContractDecision =>
  domain.giveOpinion(
    contract,
    { role, version: version || contract.versions.length, agrees, words: '条款清楚' },
    { ...on(by, now), vacant },
  );

export const agreed = (contract: Contract): Contract =>
  opinion(opinion(contract, 'contract-reviewer', reviewer).next, 'manager', manager).next;

export const rules: domain.SigningRules = {
  checklist: { customer: ['identity'], 'co-owner': ['identity'], guardian: ['identity'] },
  feeStatement: true,
};

/** The papers of everybody seen, the data checked, the fees told. */
export const prepared = (contract: Contract): Contract => {
  let next = contract;
  for (const { id } of contract.parties) {
    const seen = { partyId: id, codes: ['identity'] };
    ({ next } = domain.seePapers(next, seen, rules.checklist, on(owner)));
  }
  const said = { version: contract.versions.length, on: today };
  ({ next } = domain.checkedByCustomer(next, said, on(owner)));
  return domain.tellFees(next, { ...said, amount: '0.00' }, on(owner)).next;
};

export const signedOff = { version: 1, signedOn: today, copies: 5 };

export const sign = (
  contract: Contract,
  { credit = {}, now = monday, ...signed }: SignSaid = {},
): domain.ContractDecision =>
  domain.signContract(
    contract,
    { ...signedOff, version: contract.versions.length, ...signed },
    { credit, rules, number: 'HT2026000001' },
    on(owner, now),
  );

interface SignSaid extends Partial<domain.SignContract> {
  readonly credit?: domain.Credit;
  readonly now?: Instant;
}

export const approved = (more: Partial<domain.DraftContract> = {}): Contract =>
  agreed(submitted(more));
export const signed = (more: Partial<domain.DraftContract> = {}): Contract =>
  sign(prepared(approved(more))).next;
export const filed = (more: Partial<domain.DraftContract> = {}): Contract =>
  domain.fileContract(signed(more), 'A-03', on(owner)).next;
export const active = (more: Partial<domain.DraftContract> = {}): Contract =>
  domain.beginContract(filed(more), on(owner, '2026-03-31T16:00:00.000Z')).next;

import type { Contract, ContractContext, ContractDecision } from './contract.js';
import type { Credit } from './credit.js';
import { hearCredit } from './hear-credit.js';

/**
 * CU-01: a customer was merged; whatever they were of the contract the survivor is, and the survivor’s
 * credit counts (CT-10).
 */
export const followCustomer = (
  contract: Contract,
  { mergedId, standingId, credit }: Followed,
  context: ContractContext,
): ContractDecision => {
  const standing = (id: string) => (id === mergedId ? standingId : id);
  const customerId = standing(contract.customerId);
  const known = new Set([customerId]);
  const parties = contract.parties.flatMap((party) => {
    if (party.customerId === undefined) return party;
    const id = standing(party.customerId);
    if (party.role === 'customer') return { ...party, customerId: id };
    if (known.has(id)) return [];
    known.add(id);
    return { ...party, customerId: id };
  });
  const moved = { ...contract, customerId, parties };
  const heard =
    customerId === contract.customerId
      ? { next: moved, events: [] }
      : hearCredit(moved, credit, context);
  return { ...heard, reason: `a customer was merged into ${standingId}` };
};

interface Followed {
  readonly mergedId: string;
  readonly standingId: string;
  readonly credit: Credit;
}

const without = '***';

/** G-05: the customer was erased. What counts in the books stays; texts, names and remarks go. */
export const forgetCustomer = (contract: Contract): ContractDecision => ({
  next: {
    ...contract,
    title: without,
    versions: contract.versions.map((one) => ({ ...one, title: without, text: '' })),
    parties: contract.parties.map(({ name: _name, ...party }) => party),
    rounds: contract.rounds.map((round) => ({
      ...round,
      opinions: round.opinions.map((opinion) => ({ ...opinion, words: '' })),
    })),
    terminations: contract.terminations.map((one) => ({ ...one, reason: '', words: undefined })),
    endReason: undefined,
  },
  events: [],
  reason: 'customer-erased',
});

/** G-05: somebody who signed with the customer was erased. */
export const forgetParty = (contract: Contract, customerId: string): ContractDecision => ({
  next: {
    ...contract,
    parties: contract.parties.map((party) => {
      if (party.customerId !== customerId) return party;
      const { name: _name, ...rest } = party;
      return rest;
    }),
  },
  events: [],
  reason: 'customer-erased',
});

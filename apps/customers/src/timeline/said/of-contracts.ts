import { ContractDraftedV1, ContractWithdrawnV1 } from '@kefu/messages-contracts';
import { says } from './says.js';

/** Contracts, as they come about and end. */
export const saidOfContracts = [
  says(ContractDraftedV1, '合同起草', 'Contract drafted', { who: 'ownerId', open: true }),
  says(ContractWithdrawnV1, '合同撤回', 'Contract withdrawn', { open: false }),
];

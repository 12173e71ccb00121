import { happened, refusedByRule, requireState } from '@kefu/kernel';
import { ContractHandedOverV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import { isUnsigned, isBound } from './life-cycle.js';
import { standing } from './round.js';
import { strike } from './rounds.js';

/**
 * G-01: somebody else answers for it from now on. What they said of it in a review under way counts no
 * more, for it is their own now (CT-01): their role is asked again.
 */
export const handOver = (
  contract: Contract,
  ownerId: string,
  context: ContractContext,
  reason?: string,
): ContractDecision => {
  const { status, ownerId: formerOwnerId } = contract;
  if (!isUnsigned(status) && !isBound(status)) requireState(status, ['draft'], 'G-01');
  if (ownerId === formerOwnerId) {
    throw refusedByRule('G-01', 'owner-already', {
      zh: '该人员已是负责人',
      en: 'They own it already',
    });
  }
  const round =
    status === 'in-review' || status === 'approved' ? contract.rounds.at(-1) : undefined;
  const said = round && standing(round).some(({ by }) => by === ownerId);
  const struck = { why: 'became-owner', by: context.by.id } as const;
  const next: Contract = {
    ...{ ...contract, ownerId },
    ...(said
      ? {
          status: 'in-review',
          rounds: strike(contract, ({ by }) => by === ownerId, struck, context),
        }
      : {}),
  };
  const events = [happened(ContractHandedOverV1, { ...concernsOf(next), formerOwnerId }, 'G-01')];
  return decided(contract, next, events, context, reason);
};

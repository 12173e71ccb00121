import { happened } from '@kefu/kernel';
import { ContractCreditHeardV1, ContractSentBackV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import { hasSecurity, isRestricted, isWorse, validCredit, type Credit } from './credit.js';
import { standing } from './round.js';
import { ended, strike } from './rounds.js';

type Answer = 'nothing' | 'ask-manager' | 'send-back';

/** What a grade means for a contract that is reviewed or was approved (CT-10). */
export const askedByCredit = (
  { status, rounds, ...terms }: Contract,
  known: Credit,
  context: Pick<ContractContext, 'now' | 'handbook'>,
): Answer => {
  const { grade } = validCredit(known, context);
  if (status !== 'in-review' && status !== 'approved') return 'nothing';
  if (grade === undefined || !isRestricted(grade, context)) return 'nothing';
  if (!hasSecurity(terms)) return 'send-back';
  const round = rounds.at(-1);
  const manager = round && standing(round).find(({ role }) => role === 'manager');
  return manager && isWorse(grade, manager.grade) ? 'ask-manager' : 'nothing';
};

/**
 * CT-10: the customer's credit was assessed while the contract is under way. A grade that needs security
 * sends a contract without any back; the manager who approved it under a better grade is asked anew.
 */
export const hearCredit = (
  contract: Contract,
  known: Credit,
  context: ContractContext,
): ContractDecision => {
  const credit = validCredit(known, context);
  const answer = askedByCredit(contract, credit, context);
  const heard: Contract = { ...contract, credit };
  const { grade } = credit;
  if (answer === 'nothing' || grade === undefined) return { next: heard, events: [] };
  const version = contract.versions.length;
  const said = { ...concernsOf(contract), version };
  if (answer === 'send-back') {
    const rounds = ended(contract, 'grade-fell', context);
    const events = [happened(ContractSentBackV1, { ...said, why: 'grade-fell' }, 'CT-10')];
    return decided(contract, { ...heard, status: 'draft', rounds }, events, context);
  }
  const struck = { why: 'grade-fell', by: context.by.id } as const;
  const rounds = strike(contract, ({ role }) => role === 'manager', struck, context);
  const events = [happened(ContractCreditHeardV1, { ...said, grade }, 'CT-10')];
  return decided(contract, { ...heard, status: 'in-review', rounds }, events, context);
};

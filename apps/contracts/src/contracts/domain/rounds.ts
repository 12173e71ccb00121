import type { Contract, ContractContext } from './contract.js';
import {
  standing,
  type AskedRole,
  type Opinion,
  type Round,
  type RoundOutcome,
  type Struck,
} from './round.js';

/** The rounds with the last one changed. */
export const withLast = (
  { rounds }: Pick<Contract, 'rounds'>,
  change: (round: Round) => Round,
): readonly Round[] =>
  rounds.map((round, at) => (at === rounds.length - 1 ? change(round) : round));

/** The round under way, or the one that approved it, is over for another reason. */
export const ended = (
  contract: Pick<Contract, 'rounds'>,
  outcome: RoundOutcome,
  { now }: Pick<ContractContext, 'now'>,
): readonly Round[] => withLast(contract, (round) => ({ ...round, outcome, endedAt: now }));

/** Opinions that count no more, and whose roles are asked again from now on. */
export const strike = (
  contract: Pick<Contract, 'rounds'>,
  which: (opinion: Opinion) => boolean,
  struck: Omit<Struck, 'at'>,
  { now }: Pick<ContractContext, 'now'>,
): readonly Round[] =>
  withLast(contract, (round) => {
    const gone = standing(round).filter(which);
    const asked = ({ role }: AskedRole) => gone.some((opinion) => opinion.role === role);
    return {
      ...round,
      ...{ outcome: undefined, endedAt: undefined },
      opinions: round.opinions.map((one) =>
        gone.includes(one) ? { ...one, struck: { ...struck, at: now } } : one,
      ),
      asked: round.asked.map((one) => (asked(one) ? { ...one, since: now, late: false } : one)),
    };
  });

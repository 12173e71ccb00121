import {
  toldAgain,
  toldBreach,
  untilAgain,
  type RuleId,
  type RunningDeadline,
} from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { ContractDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { decided, filingClock, opinionClock, type Running } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import { awaited, type AskedRole } from './round.js';

type Missed = RunningDeadline & { readonly rule: RuleId };

/**
 * A deadline passed without the deed: told one level up, once for each role that is late. The deed
 * stays possible, and an opinion may then be given by whoever is above the role (CT-01).
 */
export const recordBreach = (
  contract: Contract,
  { rule, ...running }: Missed,
  context: ContractContext,
): ContractDecision => {
  const { dueAt } = running;
  const missed =
    rule === 'CT-02' ? filing(contract, dueAt, context) : opinions(contract, dueAt, context);
  if (missed.length === 0) return { next: contract, events: [] };
  const breaches = missed.map(({ deadline, responsible }) =>
    toldBreach(rule, {
      startedAt: deadline.explanation.startedAt,
      dueAt: deadline.at,
      responsible,
    }),
  );
  const said = concernsOf(contract);
  const events = breaches.map((breach) =>
    happened(ContractDeadlineBreachedV1, { ...breach, ...said }, rule),
  );
  const late = missed.map(({ responsible: { role } }) => role);
  const told = { ...contract, breaches: [...contract.breaches, ...breaches] };
  const next = rule === 'CT-01' ? lateIn(told, late) : told;
  const decision = decided(contract, next, events, context);
  return {
    ...decision,
    timers: [...(decision.timers ?? []), untilAgain(rule, running, next.breaches, context)],
  };
};

/** G-01: what was missed still lies there: told one more level up each day, and charged to nobody anew. */
export const repeatBreach = (
  contract: Contract,
  { rule, ...running }: Missed,
  context: ContractContext,
): ContractDecision => {
  const { status, rounds } = contract;
  const round = status === 'in-review' ? rounds.at(-1) : undefined;
  const lies =
    rule === 'CT-02' ? status === 'signed' : round && awaited(round).some(({ late }) => late);
  if (!lies) return { next: contract, events: [] };
  const { told, breaches } = toldAgain(rule, running, contract.breaches);
  const events = [happened(ContractDeadlineBreachedV1, { ...told, ...concernsOf(contract) }, rule)];
  const decision = decided(contract, { ...contract, breaches }, events, context);
  return {
    ...decision,
    timers: [...(decision.timers ?? []), untilAgain(rule, running, breaches, context)],
  };
};

const filing = (contract: Contract, dueAt: string, context: ContractContext): Running[] => {
  const is = filingClock(contract, context);
  return is?.deadline.at === dueAt ? [is] : [];
};

const opinions = (contract: Contract, dueAt: string, context: ContractContext): Running[] => {
  const round = contract.status === 'in-review' ? contract.rounds.at(-1) : undefined;
  const waiting = round ? awaited(round).filter(({ late }) => !late) : [];
  return waiting
    .map((asked) => opinionClock(asked, context))
    .filter(({ deadline }) => deadline.at <= dueAt);
};

const lateIn = (contract: Contract, roles: readonly string[]): Contract => {
  const mark = (asked: AskedRole) =>
    roles.includes(asked.role) ? { ...asked, late: true } : asked;
  const rounds = contract.rounds.map((round, at) =>
    at === contract.rounds.length - 1 ? { ...round, asked: round.asked.map(mark) } : round,
  );
  return { ...contract, rounds };
};

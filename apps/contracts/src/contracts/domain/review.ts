import { rolesAbove } from '@kefu/handbook';
import {
  conflict,
  forbidden,
  happened,
  Money,
  refusedByRule,
  requireState,
  type Happened,
} from '@kefu/kernel';
import {
  ContractApprovedV1,
  ContractOpinionGivenV1,
  ContractOpinionWithdrawnV1,
  ContractSentBackV1,
  ContractSubmittedV1,
} from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  isOwn,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import { hasSecurity, isRestricted, validCredit, type Credit } from './credit.js';
import { requireWholeParties } from './party.js';
import {
  awaited,
  standing,
  type AskedRole,
  type Opinion,
  type ReviewRole,
  type Round,
} from './round.js';
import { ended, strike, withLast } from './rounds.js';

/** Above the amount finance reviews it too, and where nobody can say what it comes to. */
const rolesAsked = (
  { total }: Contract,
  { now, handbook }: ContractContext,
): readonly ReviewRole[] => {
  const above = Money.of(handbook.asOf(now).parameter('CT-01', 'financeAbove'));
  const finance = total === undefined || Money.of(total).exceeds(above);
  return ['contract-reviewer', 'manager', ...(finance ? (['finance'] as const) : [])];
};

/** CT-01: the wording as it stands is sent to those who review it. */
export const submitForReview = (
  contract: Contract,
  known: Credit,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['draft'], 'CT-01');
  if (contract.versions.at(-1)?.text.trim() === '') throw withoutText();
  requireWholeParties(contract.parties, contract.customerId);
  const { now, by } = context;
  const credit = validCredit(known, context);
  if (isRestricted(credit.grade, context) && !hasSecurity(contract)) throw needsSecurity(credit);
  const roles = rolesAsked(contract, context);
  const round: Round = {
    ...{ version: contract.versions.length, at: now, by: by.id, opinions: [] },
    asked: roles.map((role) => ({ role, since: now, late: false })),
  };
  const rounds = [...contract.rounds, round];
  const next: Contract = { ...contract, status: 'in-review', credit, rounds };
  const said = {
    ...concernsOf(next),
    version: round.version,
    roles: [...roles],
    submittedBy: by.id,
  };
  return decided(contract, next, [happened(ContractSubmittedV1, said, 'CT-01')], context);
};

export interface SaidOpinion {
  readonly role: ReviewRole;
  /** The version that they read. */
  readonly version: number;
  readonly agrees: boolean;
  readonly words: string;
}

/** CT-01: one objection sends it back; when all agree it is approved. */
export const giveOpinion = (
  contract: Contract,
  { role, version, agrees, words }: SaidOpinion,
  context: ContractContext & { readonly vacant: readonly ReviewRole[] },
): ContractDecision => {
  requireState(contract.status, ['in-review'], 'CT-01');
  const { now, by } = context;
  const round = requireMayOpine(contract, { role, version }, context);
  const { grade } = contract.credit;
  const opinion: Opinion = { role, by: by.id, at: now, agrees, words, ...(grade ? { grade } : {}) };
  const after: Round = { ...round, opinions: [...round.opinions, opinion] };
  const said = { ...concernsOf(contract), version };
  const events: Happened[] = [
    happened(ContractOpinionGivenV1, { ...said, role, agrees, givenBy: by.id }, 'CT-01'),
  ];
  let next: Contract = { ...contract, rounds: withLast(contract, () => after) };
  if (!agrees) {
    next = { ...next, status: 'draft', rounds: ended(next, 'objected', context) };
    events.push(happened(ContractSentBackV1, { ...said, why: 'objected' }, 'CT-01'));
  } else if (awaited(after).length === 0) {
    next = { ...next, status: 'approved', rounds: ended(next, 'approved', context) };
    events.push(happened(ContractApprovedV1, said, 'CT-01'));
  }
  return decided(contract, next, events, context, words);
};

/** Whose turn it is: the role's own, or above it where it is late or nobody has it. */
const requireMayOpine = (
  contract: Contract,
  { role, version }: Pick<SaidOpinion, 'role' | 'version'>,
  { by, vacant }: ContractContext & { readonly vacant: readonly ReviewRole[] },
): Round => {
  const round = contract.rounds.at(-1);
  const asked = round && awaited(round).find((one) => one.role === role);
  if (isOwn(contract, by.id) || round?.by === by.id) throw own();
  if (!round || !asked) throw notAwaited();
  if (!mayGive(asked, by.roles, vacant)) throw notTheirs(role);
  if (standing(round).some((one) => one.by === by.id)) throw onceEach();
  if (version !== round.version) throw otherText(round.version);
  return round;
};

const mayGive = (
  { role, late }: AskedRole,
  roles: readonly string[],
  vacant: readonly ReviewRole[],
): boolean =>
  roles.includes(role) ||
  ((late || vacant.includes(role)) && rolesAbove(role).some((one) => roles.includes(one)));

/** Whoever agreed takes it back before signing, with a reason: their role is asked again. */
export const withdrawOpinion = (
  contract: Contract,
  reason: string,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['in-review', 'approved'], 'CT-01');
  const { by } = context;
  const round = contract.rounds.at(-1);
  const given = round && standing(round).find((one) => one.by === by.id);
  if (!round || !given) {
    throw forbidden(
      'not-your-opinion',
      { zh: '只能撤回本人的意见', en: 'Only whoever gave an opinion takes it back' },
      { rule: 'CT-01' },
    );
  }
  const struck = { why: 'withdrawn', by: by.id, reason } as const;
  const rounds = strike(contract, (one) => one === given, struck, context);
  const next: Contract = { ...contract, status: 'in-review', rounds };
  const { role } = given;
  const said = { ...concernsOf(next), version: round.version, role, withdrawnBy: by.id };
  const events = [happened(ContractOpinionWithdrawnV1, said, 'CT-01')];
  return decided(contract, next, events, context, reason);
};

const needsSecurity = ({ grade }: Credit) =>
  refusedByRule(
    'CT-10',
    'deposit-or-prepayment-needed',
    {
      zh: `客户信用为 ${grade ?? ''} 级，合同须约定保证金或预付款`,
      en: `The customer is graded ${grade ?? ''}: the terms need a deposit or a prepayment`,
    },
    { extra: { grade } },
  );

const withoutText = () =>
  refusedByRule('CT-01', 'without-text', {
    zh: '合同尚无文本，不能送审',
    en: 'It has no text yet that anybody could review',
  });

const own = () =>
  refusedByRule('CT-01', 'own-contract', {
    zh: '合同由负责人、起草人和送审人以外的人评审',
    en: 'Nobody reviews a contract that they own, wrote or submitted',
  });

const notAwaited = () =>
  conflict(
    'not-awaited',
    { zh: '该岗位的意见不在等待之列', en: 'No opinion of this role is awaited' },
    { rule: 'CT-01' },
  );

const notTheirs = (role: ReviewRole) =>
  forbidden(
    'opinion-of-another-role',
    {
      zh: '该意见由其岗位给出；逾期或无人任职时由上级给出',
      en: 'This opinion is its role’s, or of whoever is above it where it is late or nobody has it',
    },
    { rule: 'CT-01', extra: { role } },
  );

const onceEach = () =>
  refusedByRule('CT-01', 'one-opinion-each', {
    zh: '同一人在一次评审中只给一次意见',
    en: 'One person gives one opinion in a review',
  });

const otherText = (version: number) =>
  refusedByRule(
    'CT-01',
    'text-changed',
    { zh: '所读版本不是送审版本', en: 'The version that was read is not the one under review' },
    { extra: { version } },
  );

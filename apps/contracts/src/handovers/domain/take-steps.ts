import { happened, Money, refusedByRule, whenItWas } from '@kefu/kernel';
import {
  HandoverBooksHandedV1,
  HandoverCompletedV1,
  HandoverConfirmedV1,
  HandoverIdentifiedV1,
  HandoverSettledV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  lastDeedAt,
  type Handover,
  type HandoverContext,
  type HandoverDecision,
  type HandoverDeed,
  type HandoverIdentity,
  type HandoverSettlement,
  type HandoverTold,
} from './handover.js';
import { moved } from './plan.js';

const deedOf = (
  handover: Handover,
  { at, reference }: HandoverTold,
  context: HandoverContext,
): HandoverDeed => ({
  at: whenItWas(at, context, {
    after: { at: lastDeedAt(handover), zh: '上一步', en: 'the step before it' },
    rule: 'CT-16',
  }),
  by: context.by.id,
  ...(reference ? { reference } : {}),
});

export type Identify = Pick<HandoverIdentity, 'document' | 'mandate'> & {
  readonly matches: boolean;
  readonly at?: string | undefined;
};

/**
 * CT-16: whoever came is the buyer, or their proxy with a written mandate.
 * @throws Refusal CT-16 `not-the-buyer`, `at-an-impossible-time`
 */
export const identify = (
  handover: Handover,
  { document, mandate, matches, at }: Identify,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'identified');
  if (!matches) {
    throw refusedByRule('CT-16', 'not-the-buyer', {
      zh: '身份不符，不能交房',
      en: 'It is handed over to the buyer alone',
    });
  }
  const identity = {
    ...deedOf(handover, { at }, context),
    document,
    ...(mandate ? { mandate } : {}),
  };
  const said = { ...concernsOf(handover), identifiedBy: context.by.id };
  const events = [happened(HandoverIdentifiedV1, said, 'CT-16')];
  return decided({ ...handover, status, identity }, events, context, { doneAt: identity.at });
};

export type Settle = Pick<HandoverSettlement, 'balance' | 'areaDifference' | 'areaAmount'> & {
  /** Number of finance's stamp. */
  readonly stamp: string;
  readonly at?: string | undefined;
};

/** A larger area the buyer pays for, a smaller one is paid back. */
const areaResultOf = ({ areaDifference, areaAmount }: Settle) => {
  const none = Money.of(areaAmount).compare(Money.zero) === 0;
  if (areaDifference === 0) return none ? ('none' as const) : undefined;
  if (none) return 'none' as const;
  return areaDifference > 0 ? ('buyer-paid' as const) : ('buyer-refunded' as const);
};

/**
 * CT-16: the balance and the difference of the area are settled, and finance stamps it.
 * @throws Refusal CT-16 `amount-without-difference`
 */
export const settle = (
  handover: Handover,
  told: Settle,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'settled');
  const areaResult = areaResultOf(told);
  if (areaResult === undefined) {
    throw refusedByRule('CT-16', 'amount-without-difference', {
      zh: '没有面积差就没有面积差款',
      en: 'Without a difference of the area nothing is paid for it',
    });
  }
  const { stamp, at, balance, areaDifference, areaAmount } = told;
  const settlement = {
    ...deedOf(handover, { reference: stamp, at }, context),
    ...{ balance, areaDifference, areaAmount, areaResult },
  };
  const said = { ...concernsOf(handover), balance, areaAmount, areaResult };
  const events = [happened(HandoverSettledV1, { ...said, settledBy: context.by.id }, 'CT-16')];
  return decided({ ...handover, status, settlement }, events, context, { doneAt: settlement.at });
};

/** The buyer signed the confirmation: the property is theirs from now on. */
export const confirm = (
  handover: Handover,
  told: HandoverTold,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'confirmed');
  const confirmation = deedOf(handover, told, context);
  const said = { ...concernsOf(handover), confirmedAt: confirmation.at };
  const events = [happened(HandoverConfirmedV1, said, 'CT-16')];
  return decided({ ...handover, status, confirmation }, events, context, {
    doneAt: confirmation.at,
  });
};

export interface HandBooks {
  readonly warrantyBook: boolean;
  readonly userBook: boolean;
  readonly at?: string | undefined;
}

/** @throws Refusal CT-16 `both-books-needed` */
export const handBooks = (
  handover: Handover,
  { warrantyBook, userBook, at }: HandBooks,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'books-handed');
  if (!warrantyBook || !userBook) {
    throw refusedByRule('CT-16', 'both-books-needed', {
      zh: '质量保证书和使用说明书须一并交付',
      en: 'The book of warranty and the book of use are handed over together',
    });
  }
  const books = deedOf(handover, { at }, context);
  const said = { ...concernsOf(handover), handedBy: context.by.id };
  const events = [happened(HandoverBooksHandedV1, said, 'CT-16')];
  return decided({ ...handover, status, books }, events, context, { doneAt: books.at });
};

/** The buyer was taken to the property company: it is done. */
export const complete = (
  handover: Handover,
  told: HandoverTold,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'completed');
  const propertyCompany = deedOf(handover, told, context);
  const next: Handover = {
    ...{ ...handover, status, propertyCompany },
    ...{ endedAt: propertyCompany.at, endedBy: context.by.id },
  };
  const said = { ...concernsOf(handover), completedAt: propertyCompany.at };
  const events = [happened(HandoverCompletedV1, said, 'CT-16')];
  return decided(next, events, context, { doneAt: propertyCompany.at });
};

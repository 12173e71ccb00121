import { happened, Money, refusedByRule } from '@kefu/kernel';
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
  type Handover,
  type HandoverContext,
  type HandoverDecision,
  type HandoverDeed,
  type HandoverIdentity,
  type HandoverSettlement,
} from './handover.js';
import { moved } from './plan.js';

const deedOf = (reference: string | undefined, { now, by }: HandoverContext): HandoverDeed => ({
  ...{ at: now, by: by.id },
  ...(reference ? { reference } : {}),
});

export type Identify = Pick<HandoverIdentity, 'document' | 'mandate'> & {
  readonly matches: boolean;
};

/**
 * CT-16: whoever came is the buyer, or their proxy with a written mandate.
 * @throws Refusal CT-16 `not-the-buyer`
 */
export const identify = (
  handover: Handover,
  { document, mandate, matches }: Identify,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'identified');
  if (!matches) {
    throw refusedByRule('CT-16', 'not-the-buyer', {
      zh: '身份不符，不能交房',
      en: 'It is handed over to the buyer alone',
    });
  }
  const identity = { ...deedOf(undefined, context), document, ...(mandate ? { mandate } : {}) };
  const said = { ...concernsOf(handover), identifiedBy: context.by.id };
  const events = [happened(HandoverIdentifiedV1, said, 'CT-16')];
  return decided({ ...handover, status, identity }, events, context);
};

export type Settle = Pick<HandoverSettlement, 'balance' | 'areaDifference' | 'areaAmount'> & {
  /** Number of finance's stamp. */
  readonly stamp: string;
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
  const { stamp, balance, areaDifference, areaAmount } = told;
  const settlement = {
    ...deedOf(stamp, context),
    ...{ balance, areaDifference, areaAmount, areaResult },
  };
  const said = { ...concernsOf(handover), balance, areaAmount, areaResult };
  const events = [happened(HandoverSettledV1, { ...said, settledBy: context.by.id }, 'CT-16')];
  return decided({ ...handover, status, settlement }, events, context);
};

/** The buyer signed the confirmation: the property is theirs from now on. */
export const confirm = (
  handover: Handover,
  reference: string,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'confirmed');
  const confirmation = deedOf(reference, context);
  const said = { ...concernsOf(handover), confirmedAt: confirmation.at };
  const events = [happened(HandoverConfirmedV1, said, 'CT-16')];
  return decided({ ...handover, status, confirmation }, events, context);
};

export interface HandBooks {
  readonly warrantyBook: boolean;
  readonly userBook: boolean;
}

/** @throws Refusal CT-16 `both-books-needed` */
export const handBooks = (
  handover: Handover,
  { warrantyBook, userBook }: HandBooks,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'books-handed');
  if (!warrantyBook || !userBook) {
    throw refusedByRule('CT-16', 'both-books-needed', {
      zh: '质量保证书和使用说明书须一并交付',
      en: 'The book of warranty and the book of use are handed over together',
    });
  }
  const books = deedOf(undefined, context);
  const said = { ...concernsOf(handover), handedBy: context.by.id };
  const events = [happened(HandoverBooksHandedV1, said, 'CT-16')];
  return decided({ ...handover, status, books }, events, context);
};

/** The buyer was taken to the property company: it is done. */
export const complete = (
  handover: Handover,
  reference: string | undefined,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'completed');
  const propertyCompany = deedOf(reference, context);
  const next: Handover = {
    ...{ ...handover, status, propertyCompany },
    ...{ endedAt: context.now, endedBy: context.by.id },
  };
  const said = { ...concernsOf(handover), completedAt: context.now };
  return decided(next, [happened(HandoverCompletedV1, said, 'CT-16')], context);
};

import type { RuleContext } from '@kefu/handbook';
import { happened, refusedByRule, type Decision, type Instant } from '@kefu/kernel';
import { SupplyCorrectedV1, SupplyEnteredV1 } from '@kefu/messages-contracts';

/** What it was before it was corrected. */
export interface FormerSupply {
  readonly quantity: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** What was supplied to an area in a month; loss is that without what was billed (CT-17). */
export interface Supply {
  readonly id: string;
  readonly regionId: string;
  /** `2026-11` */
  readonly month: string;
  readonly quantity: string;
  readonly enteredBy: string;
  readonly former: readonly FormerSupply[];
}

type SupplyDecision = Decision<Supply>;

/** @throws Refusal CT-17 `month-not-over` */
export const enterSupply = (
  told: Pick<Supply, 'regionId' | 'month' | 'quantity'>,
  { now, newId, by, handbook: { calendar } }: RuleContext,
): SupplyDecision => {
  if (told.month >= calendar.localDate(now).slice(0, 7)) {
    throw refusedByRule('CT-17', 'month-not-over', {
      zh: '该月尚未结束',
      en: 'That month is not over yet',
    });
  }
  const next: Supply = { ...told, id: newId(), enteredBy: by.id, former: [] };
  const said = { ...told, enteredBy: by.id };
  return { next, events: [happened(SupplyEnteredV1, said, 'CT-17')] };
};

/** It was entered wrong; what was entered before stays on record (G-03). */
export const correctSupply = (
  supply: Supply,
  { quantity, reason }: { readonly quantity: string; readonly reason: string },
  { now, by }: RuleContext,
): SupplyDecision => {
  const former = [...supply.former, { quantity: supply.quantity, at: now, by: by.id, reason }];
  const { regionId, month } = supply;
  const said = { regionId, month, quantity, correctedBy: by.id };
  return {
    next: { ...supply, quantity, former },
    events: [happened(SupplyCorrectedV1, said, 'CT-17')],
    reason,
  };
};

import { happened, type Decision, type LocalDate } from '@kefu/kernel';
import { LoyaltyClassifiedV1, LoyaltyClassWithdrawnV1 } from '@kefu/messages-customers';
import { classify, type Figures, type LoyaltyClass, type LoyaltyLimits } from './classify.js';

/** How a customer stands by what they ordered (CU-12). */
export interface Loyalty {
  readonly id: string;
  readonly customerId: string;
  /** Absent while nothing that the customer ordered stands. */
  readonly loyaltyClass?: LoyaltyClass | undefined;
  readonly since: LocalDate;
  readonly figures?: Figures | undefined;
  readonly nextChangeOn?: LocalDate | undefined;
}

export interface LoyaltyWorld {
  readonly limits: LoyaltyLimits;
  readonly today: LocalDate;
}

/**
 * CU-12: the class that the figures give today.
 * @param figures undefined when the customer has ordered nothing, or nothing that still stands
 */
export const reclassify = (
  loyalty: Loyalty,
  figures: Figures | undefined,
  { limits, today }: LoyaltyWorld,
): Decision<Loyalty> => {
  const { customerId, loyaltyClass: before } = loyalty;
  const classified = figures && classify(figures, limits, today);
  const loyaltyClass = classified?.loyaltyClass;
  const changed = loyaltyClass !== before;
  const next: Loyalty = {
    ...loyalty,
    loyaltyClass,
    since: changed ? today : loyalty.since,
    figures,
    nextChangeOn: classified?.nextChangeOn,
  };
  if (!changed) return { next, events: [] };
  const event =
    loyaltyClass === undefined
      ? happened(LoyaltyClassWithdrawnV1, { customerId }, 'CU-12')
      : happened(
          LoyaltyClassifiedV1,
          { customerId, loyaltyClass, ...(before ? { before } : {}) },
          'CU-12',
        );
  return { next, events: [event] };
};

export const firstLoyalty = (
  customerId: string,
  figures: Figures,
  world: LoyaltyWorld,
  id: string,
): Decision<Loyalty> => reclassify({ id, customerId, since: world.today }, figures, world);

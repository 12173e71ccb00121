import type { Penalty, PenaltyRuling } from './penalty.js';

const blank = (ruling: PenaltyRuling | undefined) => ruling && { ...ruling, reason: '' };

/** G-05: words may name the customer who was erased; what was decided of whom stays. */
export const forgetCustomer = (penalty: Penalty): Penalty => {
  const { appeal, ruling, costs } = penalty;
  const appealRuling = blank(appeal?.ruling);
  return {
    ...penalty,
    ...(ruling ? { ruling: { ...ruling, reason: '' } } : {}),
    ...(appeal
      ? { appeal: { ...appeal, reason: '', ...(appealRuling ? { ruling: appealRuling } : {}) } }
      : {}),
    costs: costs.map((cost) => ({ ...cost, what: '' })),
  };
};

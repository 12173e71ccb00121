import { awaitsAccount } from './authority.js';
import { handler, whileMalicious, type ClockOf } from './clock-of.js';
import { toPayOf } from './owed.js';
import { undecidedPayouts } from './payouts.js';

/** CP-11: nobody took the repair, or it fell through: the handler decides what becomes of it. */
export const undecided: ClockOf = (complaint, { handbook }) => {
  const { status, repair } = complaint;
  if (status !== 'accepted' || !repair) return [];
  const { askedAt, endedAt = askedAt } = repair;
  const limits = {
    asked: () => handbook.deadline('CP-11', askedAt, [], { parameter: 'takenWithin' }),
    'fell-through': () => handbook.deadline('CP-11', endedAt, [], { parameter: 'decidedWithin' }),
  } as const;
  if (repair.status !== 'asked' && repair.status !== 'fell-through') return [];
  return [{ deadline: limits[repair.status](), responsible: handler(complaint) }];
};

/** The account of another service may never answer: somebody above hears of it and may go on. */
export const account: ClockOf = (complaint, { handbook }) => {
  const from = awaitsAccount(complaint)?.approvedAt;
  if (!from) return [];
  const deadline = handbook.deadline('G-04', from, [], { parameter: 'answerWithin' });
  return [{ deadline, responsible: { role: 'director' } }];
};

/** Finance owes what was agreed (CP-11); what they refused the handler decides about. */
export const payment: ClockOf = (complaint, { handbook }) => {
  const { acceptedAt, refusedPayouts } = complaint;
  if (!acceptedAt || !toPayOf(complaint)) return [];
  const rests = whileMalicious(complaint);
  const [refused] = undecidedPayouts(complaint);
  if (refused) {
    const which = { parameter: 'decidedWithin' } as const;
    const deadline = handbook.deadline('CP-11', refused.at, rests, which);
    return [{ deadline, responsible: handler(complaint), rests }];
  }
  const from = refusedPayouts.findLast(({ askedAgainAt }) => askedAgainAt)?.askedAgainAt;
  const since = from !== undefined && from > acceptedAt ? from : acceptedAt;
  const deadline = handbook.deadline('CP-11', since, rests, { parameter: 'payWithin' });
  return [{ deadline, responsible: { role: 'finance' }, rests }];
};

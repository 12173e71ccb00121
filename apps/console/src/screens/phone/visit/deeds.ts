import type { Visit } from '../../../parts/queue/as-if';

export type Verb =
  | 'accept'
  | 'decline'
  | 'arrive'
  | 'customerAbsent'
  | 'reschedule'
  | 'repaired'
  | 'unsolved'
  | 'signReceipt'
  | 'receiptAttempts';

/** What a form asks for, in this order. */
export type Ask =
  | 'window'
  | 'code'
  | 'toldBy'
  | 'nextVisitAt'
  | 'photo'
  | 'place'
  | 'receipt'
  | 'how'
  | 'outcome'
  | 'remark'
  | 'at';

interface Deed {
  readonly asks: readonly Ask[];
  /** The field that one of these codes goes into, and how its words are found. */
  readonly code?: {
    readonly field: string;
    readonly of: string;
    readonly options: readonly string[];
  };
}

const codes = (field: string, of: string, ...options: readonly string[]) => ({
  code: { field, of, options },
});

export const deeds: Readonly<Record<Verb, Deed>> = {
  accept: { asks: ['window'] },
  decline: {
    asks: ['code', 'remark'],
    ...codes('reason', 'decline', 'busy', 'too-far', 'no-part', 'not-skilled', 'ill'),
  },
  arrive: { asks: ['at'] },
  customerAbsent: { asks: ['photo', 'place', 'at'] },
  reschedule: {
    asks: ['toldBy', 'code', 'window', 'remark', 'at'],
    ...codes(
      'reason',
      'reschedule',
      ...['delayed', 'traffic', 'part-missing', 'customer-asks', 'ill'],
    ),
  },
  repaired: {
    asks: ['code', 'remark', 'at'],
    ...codes(
      'resultCode',
      'resultCode',
      ...['part-replaced', 'cleaned', 'adjusted', 'software', 'unit-replaced', 'no-fault-found'],
    ),
  },
  unsolved: {
    asks: ['code', 'nextVisitAt', 'remark', 'at'],
    ...codes(
      'reason',
      'unsolved',
      ...['part-missing', 'needs-specialist', 'needs-workshop', 'quote-awaited', 'access-denied'],
    ),
  },
  signReceipt: { asks: ['receipt'] },
  receiptAttempts: { asks: ['how', 'outcome', 'remark', 'at'] },
};

/** What whoever makes the visit can do now; the usual next step stands first. */
export const deedsOf = ({ status, appointment }: Visit): readonly Verb[] => {
  const isMissed = appointment?.missed === true;
  switch (status) {
    case 'notified':
      return ['accept', 'decline'];
    case 'dispatched':
      if (isMissed) return ['accept', 'arrive', 'decline'];
      return appointment ? ['reschedule', 'decline'] : ['accept', 'decline'];
    case 'confirmed':
      return ['arrive', 'customerAbsent', 'reschedule', 'decline'];
    case 'on-site':
      return ['repaired', 'unsolved'];
    case 'repaired':
      return ['signReceipt', 'receiptAttempts'];
    default:
      return [];
  }
};

import type { Bilingual } from '@kefu/kernel';

/** Of a repair, by its stage. */
export type Plan = 'CB-01' | 'CB-03';

export interface Scores {
  readonly timeliness?: number;
  readonly effect?: number;
  readonly result?: number;
  readonly attitude?: number;
  readonly overall?: number;
  readonly leftOverTrouble?: number;
}

export interface CallAnswers {
  readonly arrived?: boolean;
  readonly solved?: boolean;
  readonly scores?: Scores;
  readonly expected?: Scores;
  readonly cause?: string;
  readonly remedy?: string;
}

/** What somebody does. Times are local: `14:30`, or `+1 14:30` for the next day. */
export type Deed =
  | { readonly verb: 'report'; readonly code: string; readonly words: Bilingual }
  | { readonly verb: 'report-again'; readonly words: Bilingual }
  | { readonly verb: 'tell'; readonly whom: string }
  | { readonly verb: 'send'; readonly whom: string; readonly because?: Bilingual }
  | { readonly verb: 'send-instead'; readonly whom: string; readonly because: Bilingual }
  | {
      readonly verb: 'send-at-once';
      readonly leads: readonly [string, string];
      readonly technicians: readonly [string, string];
    }
  | { readonly verb: 'accept'; readonly from: string; readonly to: string }
  | { readonly verb: 'decline'; readonly because: Bilingual }
  | { readonly verb: 'refuse-technician'; readonly because: Bilingual }
  | { readonly verb: 'confirm' }
  | {
      readonly verb: 'move';
      readonly from: string;
      readonly to: string;
      readonly because: Bilingual;
    }
  | { readonly verb: 'customer-absent'; readonly place: Bilingual }
  | { readonly verb: 'arrive'; readonly at?: string }
  | { readonly verb: 'repaired'; readonly words: Bilingual; readonly at?: string }
  | { readonly verb: 'unsolved'; readonly because: Bilingual; readonly nextVisit: string }
  | { readonly verb: 'sign'; readonly signer: Signer; readonly at?: string }
  | {
      readonly verb: 'call';
      readonly plan: Plan;
      readonly answers: CallAnswers;
      readonly said: Bilingual;
    }
  | { readonly verb: 'begin-call'; readonly plan: Plan }
  | { readonly verb: 'skip-call'; readonly plan: Plan; readonly because: Bilingual }
  | { readonly verb: 'ask-again'; readonly because: Bilingual }
  | { readonly verb: 'ring-in-vain'; readonly plan: Plan }
  | { readonly verb: 'put-off'; readonly plan: Plan; readonly to: string }
  | { readonly verb: 'close-unconfirmed'; readonly because: Bilingual }
  | { readonly verb: 'cancel'; readonly because: Bilingual }
  | { readonly verb: 'void'; readonly because: Bilingual }
  | { readonly verb: 'complain'; readonly words: Bilingual; readonly sought: Bilingual }
  | HandleComplaint
  | { readonly verb: 'hear-of-result'; readonly score: number }
  | {
      readonly verb: 'draft';
      readonly what: Bilingual;
      readonly total: string;
      readonly from: string;
      readonly to: string;
    }
  | OnRecord<'on-contract'>
  | { readonly verb: 'see-papers' }
  | {
      readonly verb: 'bill';
      readonly title: Bilingual;
      readonly amount: string;
      readonly dueOn: string;
    }
  | { readonly verb: 'pay'; readonly which: number; readonly amount: string }
  | { readonly verb: 'ask-deposit'; readonly amount: string; readonly reclaimOn: string }
  | OnRecord<'on-deposit'>
  /** What the complaint comes to, as contracts pays it. */
  | OnRecord<'on-payout'>;

/** One of the verbs of a record, which differ in their bodies alone. */
export interface OnRecord<V> {
  readonly verb: V;
  readonly does: string;
  readonly body: object;
  readonly said: Bilingual;
  readonly rule: string;
}

/** One of the verbs of a complaint. */
export interface HandleComplaint extends OnRecord<'handle'> {
  /** Who it is given to. */
  readonly whom?: string;
}

export type Verb = Deed['verb'];
export type DeedOf<V extends Verb> = Extract<Deed, { readonly verb: V }>;

/** The customer (of an organisation: a contact who may), one who may not, a stranger. */
export type Signer = 'customer' | 'contact-who-may-not' | 'stranger';

/** What happens by itself at its time, because nobody did anything. */
export type Consequence =
  | { readonly what: 'breach'; readonly rule: string; readonly whose: string }
  | { readonly what: 'no-show' }
  | { readonly what: 'lead-told'; readonly whom: string }
  | { readonly what: 'closed' }
  | { readonly what: 'put-back' }
  | { readonly what: 'silence-signs'; readonly whose: string }
  | { readonly what: 'unreachable' }
  | { readonly what: 'dunned'; readonly step: string };

/** `agent`: whoever has the customer on their list (CB-11). `technician`: whoever was sent. */
export type Doer = string;

export interface DeedStep {
  readonly at: string;
  readonly by: Doer;
  readonly deed: Deed;
  /** The rule and the code with which it has to be refused. */
  readonly refused?: readonly [rule: string, code: string];
}

export interface ConsequenceStep {
  readonly at: string;
  readonly follows: Consequence;
}

export type Step = DeedStep | ConsequenceStep;

/** One repair order from its report to its end, one complaint, or one contract. */
export interface Story {
  readonly title: Bilingual;
  /** The how-many-th customer of which region. */
  readonly region: 'east' | 'west' | 'north';
  readonly customer: number;
  readonly steps: readonly Step[];
}

/** The verb with which a story begins. */
export const opens = (first: Step | undefined): Verb | undefined =>
  first && 'deed' in first ? first.deed.verb : undefined;

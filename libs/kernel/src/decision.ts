import type { Instant } from './instant.js';

/** The class of an event in `libs/messages`; `type` is also its NATS subject. */
export interface EventClass<T extends object = object> {
  new (): T;
  readonly type: string;
  /** The versions before this one that are published beside it, 180 days at least; the newest first. */
  readonly beside?: readonly EarlierVersion<T>[];
}

/** How the same fact is said in an earlier version. */
export interface EarlierVersion<T extends object = object> {
  readonly of: EventClass;
  from(data: T): object;
}

/** `static readonly beside = [earlier(LetterStampedV1, ({ marks }: LetterStampedV2) => ({ … }))]` */
export const earlier = <Now extends object, Then extends object>(
  of: EventClass<Then>,
  from: (data: Now) => Plain<NoInfer<Then>>,
): EarlierVersion<Now> => ({ of, from });

export interface Happened {
  readonly of: EventClass;
  readonly data: object;
  /** The rule that this event is about (a breach, say). */
  readonly rule?: string;
}

/** What an instance of T holds, as plain objects all the way down. */
type Plain<T> = { readonly [Field in keyof T]: Plain<T[Field]> };

/** One fact, in the past tense. */
export const happened = <T extends object>(
  of: EventClass<T>,
  data: Plain<NoInfer<T>>,
  rule?: string,
): Happened => ({ of, data, ...(rule ? { rule } : {}) });

/** Who must keep a deadline: a role, and the person where one is known. */
export interface Responsible {
  readonly role: string;
  readonly personId?: string;
}

/**
 * What a decision does to timers. `kind` is the rule id of a deadline (`FR-02`), or a verb phrase for
 * a timer that is no deadline; one runs per kind and aggregate.
 */
export type TimerChange =
  | {
      readonly do: 'start';
      readonly kind: string;
      readonly at: Instant;
      /** Kept with the timer; a deadline puts its explanation and who is responsible here. */
      readonly payload?: object;
    }
  /** The deed was done: `met` if the timer runs, `late` if it had already been missed. */
  | { readonly do: 'meet'; readonly kind: string }
  /** It no longer applies. */
  | { readonly do: 'cancel'; readonly kind: string };

export const startTimer = (kind: string, at: Instant, payload?: object): TimerChange => ({
  do: 'start',
  kind,
  at,
  ...(payload ? { payload } : {}),
});
export const meetTimer = (kind: string): TimerChange => ({ do: 'meet', kind });
export const cancelTimer = (kind: string): TimerChange => ({ do: 'cancel', kind });

/** What a use case decides: the next state, what happened, and which clocks start and stop. */
export interface Decision<State> {
  readonly next: State;
  readonly events: readonly Happened[];
  readonly timers?: readonly TimerChange[];
  /** Why, in the words of who did it; goes into the audit trail. */
  readonly reason?: string;
}

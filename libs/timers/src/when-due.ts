import 'reflect-metadata';
import type { Schedule } from './recurring.js';

export interface DueTimer {
  readonly aggregate: string;
  readonly kind: string;
}

/** Values that a provider knows only when it is made (a parameter, say) come by a function of it. */
export interface RecurringOptions<Provider = object> {
  readonly kind: Schedule['kind'];
  readonly cron: string | ((provider: Provider) => string);
  /** The centre's zone where none is given. */
  readonly zone?: string | ((provider: Provider) => string);
}

export const WHEN_DUE = Symbol('when due');
export const RECURS = Symbol('recurs');

const mark =
  (symbol: symbol, value: object): MethodDecorator =>
  (prototype, method) => {
    const marks = marksOf(prototype, symbol, method);
    Reflect.defineMetadata(symbol, [...marks, value], prototype, method);
  };

/** What a method was marked with, one for each time that it was decorated. */
export const marksOf = <T>(prototype: object, symbol: symbol, method: string | symbol): T[] =>
  (Reflect.getMetadata(symbol, prototype, method) as T[] | undefined) ?? [];

/**
 * The method is called with a {@link FiredTimer} when the timer's time has come, in the runner's
 * transaction; see {@link TimerHandler}.
 */
export const WhenDue = (aggregate: string, kind: string): MethodDecorator =>
  mark(WHEN_DUE, { aggregate, kind } satisfies DueTimer);

/** The method is called at the times of a calendar pattern, by one instance; see `recurring`. */
export const Recurs = <Provider extends object>(
  options: RecurringOptions<Provider>,
): MethodDecorator => mark(RECURS, options);

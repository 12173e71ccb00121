import type { EventClass } from '@kefu/kernel';

/** Which breaches of its record an event settles: all that are not left out. */
export interface Settles {
  readonly rules?: readonly string[];
  readonly but?: readonly string[];
  /** Only of who had that role. */
  readonly role?: string;
  readonly butRole?: string;
}

export interface Settling {
  readonly of: EventClass;
  readonly what: (data: object) => Settles;
}

export const settledBy = <T extends object>(
  of: EventClass<T>,
  what: Settles | ((data: T) => Settles),
): Settling => ({
  of,
  what: typeof what === 'function' ? (data) => what(data as T) : () => what,
});

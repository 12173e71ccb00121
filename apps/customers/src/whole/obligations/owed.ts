import type { EventClass } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject, type Type } from '@nestjs/common';
import { KeepObligations } from './keep-obligations.js';

interface OfACustomer {
  readonly customerId: string;
  readonly number?: string;
}

interface Said {
  readonly on: EventClass;
  readonly holds: (event: never) => boolean;
}

/** What another service has to do for a customer, and what it says as that begins and ends. */
export interface Owed {
  /** Stands in refusals, and in `open_obligation`. */
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** From these on it is owed. */
  readonly opened: readonly (EventClass<OfACustomer> | Said)[];
  /** Each of these ends it. */
  readonly over: readonly (EventClass | Said)[];
}

/** Said by that event only when this holds of it. */
export const only = <Event extends object>(
  on: EventClass<Event>,
  holds: (event: Event) => boolean,
): Said => ({ on, holds });

const saidBy = (said: EventClass | Said): Said =>
  'on' in said ? said : { on: said, holds: () => true };

const noteOne = ({ kind, opened, over }: Owed): Type => {
  @Controller()
  class NotesWhatIsOwed {
    @Inject(KeepObligations) readonly obligations!: KeepObligations;
  }
  const [opens, ends] = [opened.map(saidBy), over.map(saidBy)];
  for (const on of new Set([...opens, ...ends].map((said) => said.on))) {
    const holds = (all: readonly Said[], event: object): boolean =>
      all.some((said) => said.on === on && said.holds(event as never));
    const name = `on ${on.type}`;
    const value = async function (
      this: NotesWhatIsOwed,
      event: object,
      { aggregateId: id }: EventMeta,
    ): Promise<void> {
      const { customerId, number } = event as OfACustomer;
      if (holds(ends, event)) await this.obligations.settle({ kind, id });
      else if (holds(opens, event)) await this.obligations.open({ kind, id }, customerId, number);
    };
    Object.defineProperty(NotesWhatIsOwed.prototype, name, { value });
    When(on)(NotesWhatIsOwed.prototype, name, { value });
  }
  return NotesWhatIsOwed;
};

/** A reaction to each that notes it; they stand among the controllers of the part. */
export const noteWhatIsOwed = (owed: readonly Owed[]): Type[] => owed.map(noteOne);

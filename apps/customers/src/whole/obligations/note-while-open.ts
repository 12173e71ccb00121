import type { EventClass } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject, type Type } from '@nestjs/common';
import { KeepObligations, type ObligationKind } from './keep-obligations.js';

interface OfACustomer {
  readonly customerId: string;
  readonly number?: string;
}

interface Open {
  /** From these on it is owed. */
  readonly opened: readonly EventClass<OfACustomer>[];
  /** Each of these ends it. */
  readonly over: readonly EventClass[];
}

type Reacts = (obligations: KeepObligations, said: object, id: string) => Promise<void>;

/**
 * A reaction that notes what another service still has to do for a customer. It stands among the
 * controllers of the part: `noteWhileOpen('order', { opened: [OrderPlacedV1], over: [OrderAcceptedV1] })`.
 */
export const noteWhileOpen = (kind: ObligationKind, { opened, over }: Open): Type => {
  @Controller()
  class NotesWhileOpen {
    @Inject(KeepObligations) readonly obligations!: KeepObligations;
  }
  const when = (on: EventClass, react: Reacts) => {
    const name = `on ${on.type}`;
    const value = function (this: NotesWhileOpen, said: object, { aggregateId }: EventMeta) {
      return react(this.obligations, said, aggregateId);
    };
    Object.defineProperty(NotesWhileOpen.prototype, name, { value });
    When(on)(NotesWhileOpen.prototype, name, { value });
  };
  for (const on of opened) {
    when(on, (obligations, said, id) => {
      const { customerId, number } = said as OfACustomer;
      return obligations.open({ kind, id }, customerId, number);
    });
  }
  for (const on of over) when(on, (obligations, _said, id) => obligations.settle({ kind, id }));
  return NotesWhileOpen;
};

import type { EventClass } from '@kefu/kernel';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Envelope } from '../events/envelope.js';

/** What a reaction may know of the event besides its data. */
export interface EventMeta {
  readonly id: string;
  readonly type: string;
  /** Name of the service that said it. */
  readonly source: string;
  readonly aggregateId: string;
  readonly sequence: number;
  /** The domain clock's time when it happened. */
  readonly time: string;
  readonly correlationId: string;
  readonly rule?: string;
}

export interface ReceivedEvent<T extends object = object> {
  readonly meta: EventMeta;
  readonly data: T;
}

/** What the decorators leave with the handler for the strategy. */
export interface ReactionExtras {
  readonly eventClasses: readonly EventClass[];
  readonly many: boolean;
  /** The same for all patterns of one method, so that a batch reaches it once. */
  readonly method: symbol;
}

export const PERSONAL_PATTERN = 'kefu.personal.customers';

/**
 * A reaction to one event: `async on(event: RepairOrderConfirmedV1, meta: EventMeta)`. It runs in the
 * transaction that the gate has opened; what it changes commits together with the event's place.
 */
export const When =
  (eventClass: EventClass): MethodDecorator =>
  (prototype, method, descriptor) => {
    // undecorated parameters would only ever get the event: Nest leaves the second one undefined
    Payload()(prototype, method, 0);
    Ctx()(prototype, method, 1);
    EventPattern<string[]>([eventClass.type], extrasOf([eventClass], false))(
      prototype,
      method,
      descriptor,
    );
  };

/**
 * A projection of many events at once: `async on(batch: ReceivedEvent[])`, in order per aggregate.
 * For listeners that only write down what happened; several times faster than one by one.
 */
export const WhenMany = (eventClasses: readonly EventClass[]): MethodDecorator =>
  EventPattern<string[]>(
    eventClasses.map((eventClass) => eventClass.type),
    extrasOf(eventClasses, true),
  );

const extrasOf = (eventClasses: readonly EventClass[], many: boolean): ReactionExtras => ({
  eventClasses,
  many,
  method: Symbol(eventClasses.map((eventClass) => eventClass.type).join(' ')),
});

/**
 * Personal data of a customer, as state: `async on(state: PersonalState)`. The same state may come
 * again, and states in between may never come.
 */
export const WhenPersonal = (): MethodDecorator => EventPattern<string[]>([PERSONAL_PATTERN], {});

export const metaOf = (envelope: Envelope, source: string, sequence: number): EventMeta => ({
  id: envelope.id,
  type: envelope.type,
  source,
  aggregateId: envelope.subject,
  sequence,
  time: envelope.time,
  correlationId: envelope.correlationid,
  ...(envelope.rule ? { rule: envelope.rule } : {}),
});

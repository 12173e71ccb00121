import type { Happened, Instant } from '@kefu/kernel';

/** One event as the outbox keeps it: its body is exactly what goes out on the wire. */
export interface OutboxRow {
  readonly eventId: string;
  readonly type: string;
  readonly sequence: number;
  readonly body: string;
}

export interface EventContext {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly sequence: number;
  readonly now: Instant;
}

/**
 * Turns a fact into an outbox row; into several that share its sequence while earlier versions of it
 * are published beside the present one.
 * @throws Error when the event does not fit its schema: a fault of the service, not of who called it.
 */
export type WriteEvent = (event: Happened, context: EventContext) => OutboxRow[];

import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@kefu/kernel';

/** Where the present work comes from; travels into every event and audit entry it causes. */
export interface Origin {
  /** One for everything that follows from one request. */
  readonly correlationId: string;
  /** Id of the event that is being reacted to. */
  readonly causationId?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
}

const storage = new AsyncLocalStorage<Origin>();

export const runWithOrigin = <T>(origin: Origin, work: () => T): T => storage.run(origin, work);

export const currentOrigin = (): Origin => storage.getStore() ?? { correlationId: newId() };

import type { Actor, Happened } from '@kefu/kernel';
import type { Answer } from './send-request.js';
import type { ServiceUnderTest } from './service-under-test.js';

/** A service that each request asks in somebody's name, and that others tell what happened. */
export class AskedByName {
  protected constructor(readonly under: ServiceUnderTest) {}

  stop(): Promise<void> {
    return this.under.close();
  }

  get(path: string, by: Actor): Promise<Answer> {
    return this.under.get(path, { as: { sub: by.id, ...by } });
  }

  post(path: string, body: unknown, by: Actor): Promise<Answer> {
    return this.under.post(path, body, { as: { sub: by.id, ...by } });
  }

  async learn(aggregateId: string, event: Happened): Promise<void> {
    const outcome = await this.under.hears(aggregateId, event);
    if (outcome !== 'applied') throw new Error(`${event.of.type} was ${outcome}`);
  }
}

import type { Followed } from '@kefu/messaging/following';
import { LRUCache } from 'lru-cache';

const MOST_RECORDS = 100_000;

/** Records that a record without a region of its own belongs to, the nearest first. */
const parents = ['complaintId', 'orderId', 'contractId', 'customerId'] as const;

/** The regions of records, by what their events have said: not every event says it. */
export class KnowRegions {
  readonly #regions = new LRUCache<string, string>({ max: MOST_RECORDS });

  of({ envelope }: Pick<Followed, 'envelope'>): string | undefined {
    const data = envelope.data as Record<string, unknown>;
    const said = data['regionId'];
    const region = typeof said === 'string' ? said : this.known(envelope.subject, data);
    if (region !== undefined) this.#regions.set(envelope.subject, region);
    return region;
  }

  private known(id: string, data: Record<string, unknown>): string | undefined {
    for (const one of [id, ...parents.map((name) => data[name])]) {
      const region = typeof one === 'string' ? this.#regions.get(one) : undefined;
      if (region !== undefined) return region;
    }
    return undefined;
  }
}

import type { Broker } from '../broker/connect.js';
import { ensureDurable } from '../broker/ensure-durable.js';
import { durableOf, streamOf, subjectsOf } from '../events/names.js';

export interface Served {
  readonly broker: Broker;
  readonly service: string;
  readonly subscribers?: readonly string[] | undefined;
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Makes the durables of other systems, which have no right to make any. Publishing does not depend on it:
 * without its durable, another system only hears later.
 */
export const serveSubscribers = async (served: Served): Promise<void> => {
  const { broker, service, subscribers = [], onFault } = served;
  const [stream, subjects] = [streamOf(service), subjectsOf(service)];
  for (const subscriber of subscribers) {
    try {
      await ensureDurable(broker, { stream, name: durableOf(subscriber, service), subjects });
    } catch (error) {
      onFault(`${subscriber} could not be given its durable`, error);
    }
  }
};

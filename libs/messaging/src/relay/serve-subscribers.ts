import type { Broker } from '../broker/connect.js';
import { durableFor, ensureDurable } from '../broker/ensure-durable.js';
import { eventsOf } from '../events/names.js';

export interface Served {
  readonly broker: Broker;
  readonly service: string;
  readonly subscribers?: readonly string[] | undefined;
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Makes the durables of other systems, which do not ask for them. Publishing does not depend on it: without
 * its durable, another system only hears later.
 */
export const serveSubscribers = async (served: Served): Promise<void> => {
  const { broker, service, subscribers = [], onFault } = served;
  for (const subscriber of subscribers) {
    try {
      await ensureDurable(broker, durableFor(subscriber, eventsOf(service)));
    } catch (error) {
      onFault(`${subscriber} could not be given its durable`, error);
    }
  }
};

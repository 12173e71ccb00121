import type { Broker } from './connect.js';
import { durableInfo, type Durable } from './ensure-durable.js';
import { isStreamMissing } from './ensure-stream.js';

/**
 * What a durable still has to hear. One that is to be made on a stream that is there counts as one, so
 * that nobody takes it for done; of a service that was never started there is nothing to hear, or
 * virtual time would wait for it for ever.
 */
export const pendingOf = async (broker: Broker, durable: Durable): Promise<number> => {
  try {
    const info = await durableInfo(broker.others, durable);
    return info ? info.num_pending + info.num_ack_pending : 1;
  } catch (error) {
    if (isStreamMissing(error)) return 0;
    throw error;
  }
};

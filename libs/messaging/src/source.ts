import type { Broker } from './broker/connect.js';
import { ensureStream, eventStream } from './broker/ensure-stream.js';
import { eventsOf } from './events/names.js';
import { answerListeners } from './relay/answer-listeners.js';

/**
 * Stands for a service that is not there, for whoever hears it: its stream, and the durables that others ask
 * it for. It ends with its connection.
 */
export const openSource = async (broker: Broker, service: string): Promise<void> => {
  await ensureStream(broker, eventStream(service));
  answerListeners({
    broker,
    heard: [eventsOf(service)],
    onFault: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
};

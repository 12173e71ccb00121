import type { Msg, NatsConnection } from '@nats-io/transport-node';

export interface AnswerOptions {
  readonly answer: (message: Msg) => Promise<void>;
  /** Instances of one queue share what comes. */
  readonly queue?: string;
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Answers each message of a subject. Returns the call that ends it, once what is being answered was: an
 * answer on a connection that has been closed would end the process.
 */
export const answerOn = (
  connection: NatsConnection,
  subject: string,
  { answer, queue, onFault }: AnswerOptions,
): (() => Promise<void>) => {
  const answering = new Set<Promise<void>>();
  const subscription = connection.subscribe(subject, {
    ...(queue === undefined ? {} : { queue }),
    callback: (error, message) => {
      if (error) return;
      const answered = answer(message)
        .catch((fault: unknown) => {
          onFault(`${message.subject} could not be answered`, fault);
        })
        .finally(() => answering.delete(answered));
      answering.add(answered);
    },
  });
  return async () => {
    subscription.unsubscribe();
    await Promise.all(answering);
  };
};

import type { AtEnd, OutboxRow, Transaction } from '@kefu/persistence';
import { readEnvelope, type ReceivedEnvelope } from '../events/envelope.js';
import type { Reactions } from './reactions.js';

export type HearOwn = (tx: Transaction, said: readonly OutboxRow[]) => Promise<void>;

/**
 * How a service hears what it says itself: at the end of the transaction that says it, which it makes fail
 * where it cannot. Nothing of it goes over the broker and through the gate, and it is never behind.
 */
export const hearOwn = (service: string, reactions: Reactions): HearOwn => {
  const hear: AtEnd<ReceivedEnvelope> = (_tx, all) => reactions.writeDown(all, service);
  return async (tx, said) => {
    const heard = said.filter(({ type }) => reactions.hears(type));
    if (heard.length === 0) return;
    const received = heard.map(({ body }) => readEnvelope(body));
    await tx.atEnd(
      hear,
      received.filter((one) => reactions.isOurs(one)),
    );
  };
};

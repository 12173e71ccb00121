/** Where a message that was delivered stands. */
export interface Place {
  /** Of the messages of this delivery, from 1 without a gap. */
  readonly delivered: number;
  /** When the stream took it, in milliseconds; the same for whoever reads it. */
  readonly storedAt: number;
  /** How many are still to come. */
  readonly pending: number;
}

/** Read from the subject that an acknowledgement would go to; servers of a domain put two words more into it. */
export const placeOf = (reply: string): Place => {
  const words = reply.split('.');
  const [delivered, nanos, pending] = words.slice(words.length > 9 ? 8 : 6);
  return {
    delivered: Number(delivered),
    storedAt: Number(BigInt(nanos ?? '0') / 1_000_000n),
    pending: Number(pending),
  };
};

import { newId, type Happened, type Instant } from '@kefu/kernel';

export interface Sender {
  /** Which life of the sender's database; a spec makes one up. */
  readonly epoch: string;
  readonly aggregateId: string;
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly time: Instant;
}

const SEQUENCE_DIGITS = 20;

/** What another service says, as it would stand on the wire: for specs that need no such service. */
export const eventOnTheWire = ({ of, data, rule }: Happened, sender: Sender) =>
  ({
    specversion: '1.0',
    id: newId(),
    source: `/kefu/test/${of.type.split('.')[1] ?? ''}/${sender.epoch}`,
    type: of.type,
    subject: sender.aggregateId,
    time: sender.time,
    datacontenttype: 'application/json',
    dataschema: `urn:kefu:schema:${of.type}`,
    sequence: String(sender.sequence).padStart(SEQUENCE_DIGITS, '0'),
    correlationid: newId(),
    ...(rule === undefined ? {} : { rule }),
    data,
  }) as const;

/** The aggregates of other services: each event of one gets the next sequence. */
export class OtherServices {
  readonly #epoch = newId();
  readonly #sequences = new Map<string, number>();

  constructor(private readonly now: () => Instant) {}

  /** The aggregate's next event, as text. */
  say(aggregateId: string, event: Happened): string {
    const sequence = (this.#sequences.get(aggregateId) ?? 0) + 1;
    this.#sequences.set(aggregateId, sequence);
    const sender = { epoch: this.#epoch, aggregateId, sequence, time: this.now() };
    return JSON.stringify(eventOnTheWire(event, sender));
  }
}

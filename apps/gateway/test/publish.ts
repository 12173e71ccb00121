import { newId, systemClock } from '@kefu/kernel';
import { Broker, sequenceText } from '@kefu/messaging';
import { openSource } from '@kefu/messaging/source';
import type { Nats } from '@kefu/testing';

/** Services that publish events of records, without being there. */
export class Publishers {
  readonly #brokers = new Map<string, Broker>();
  readonly #sequences = new Map<string, number>();
  readonly #epoch = newId();

  static async open(nats: Nats, ...services: readonly string[]): Promise<Publishers> {
    const publishers = new Publishers();
    for (const service of services) {
      const { servers, user, pass: password } = nats.natsUrlFor(service);
      const broker = await Broker.connect({ servers, user, password, name: service });
      await openSource(broker, service);
      publishers.#brokers.set(service, broker);
    }
    return publishers;
  }

  /** @param fact `field-repair.repair-order.notified` */
  async say(fact: string, subject: string, data: object = {}): Promise<void> {
    const sequence = (this.#sequences.get(subject) ?? 0) + 1;
    this.#sequences.set(subject, sequence);
    const [service = ''] = fact.split('.');
    const [id, type] = [newId(), `kefu.${fact}.v1`];
    const body = {
      ...{ specversion: '1.0', id, type, subject, data, correlationid: newId() },
      ...{ source: `/kefu/test/${service}/${this.#epoch}`, time: systemClock.now() },
      ...{ sequence: sequenceText(sequence), datacontenttype: 'application/json' },
    };
    const broker = this.#brokers.get(service);
    const [answer] =
      (await broker?.publish([{ subject: type, id, body: JSON.stringify(body) }])) ?? [];
    if (answer instanceof Error) throw answer;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#brokers.values()].map((broker) => broker.close()));
  }
}

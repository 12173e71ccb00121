import { newId } from '@kefu/kernel';
import type { Session } from '@kefu/persistence';
import type { Broker } from '../broker/connect.js';
import type { Outgoing } from '../broker/publisher.js';
import { ensureStream, personalStream, streamInfo } from '../broker/ensure-stream.js';
import { PERSONAL_STREAM, personalSubjectOf } from '../events/names.js';

const BATCH = 500;

/** The personal state of somebody, or who stands for them since their records were merged. */
export type PersonalStanding = { readonly state: object } | { readonly mergedInto: string };

/** Reads how people stand at present; who is missing from the answer is published as a tombstone. */
export type ReadPersonal = (
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, PersonalStanding>>;

/** What stands on the personal stream. */
export interface PersonalMessage {
  readonly personId: string;
  /** Grows with every change; the higher one wins. */
  readonly sequence: number;
  /** Erased: nothing that tells anything of this person may be kept, now or later. */
  readonly tombstone: boolean;
  readonly state?: object;
  /** No state of its own any more; what is kept of this person belongs to that one. */
  readonly mergedInto?: string;
}

interface Waiting {
  readonly personId: string;
  readonly sequence: number;
  readonly tombstone: boolean;
}

/** Publishes personal state from the tables themselves; the stream, in memory, may vanish at any time. */
export class PersonalPublisher {
  #created: string | undefined;

  constructor(
    private readonly broker: Broker,
    private readonly read: ReadPersonal,
  ) {}

  /** Makes the stream; one that is new gets everybody again. */
  async heal(session: Session): Promise<void> {
    const existed = await streamInfo(this.broker, PERSONAL_STREAM);
    const { created } = existed ?? (await ensureStream(this.broker, personalStream()));
    if (created === this.#created) return;
    const [known] = await session.query<{ created: string }>(
      'SELECT created FROM stream_identity WHERE stream = $1',
      [PERSONAL_STREAM],
    );
    if (known?.created !== created) {
      await session.query('UPDATE personal_outbox SET settled = false WHERE settled');
      await session.query(
        `INSERT INTO stream_identity (stream, created) VALUES ($1, $2)
         ON CONFLICT (stream) DO UPDATE SET created = excluded.created`,
        [PERSONAL_STREAM, created],
      );
    }
    this.#created = created;
  }

  /** Publishes until nobody waits. */
  async publishWaiting(session: Session): Promise<void> {
    for (;;) {
      const waiting = await session.query<Waiting>(
        `SELECT person_id AS "personId", sequence, tombstone FROM personal_outbox
         WHERE NOT settled ORDER BY sequence LIMIT $1`,
        [BATCH],
      );
      if (waiting.length === 0) return;
      const standings = await this.read(waiting.filter((w) => !w.tombstone).map((w) => w.personId));
      const answers = await this.broker.publish(
        waiting.map((one) => messageOf(one, standings.get(one.personId))),
      );
      const fault = answers.find((answer) => answer instanceof Error);
      if (fault) throw fault;
      await session.query(
        `UPDATE personal_outbox p SET settled = true
         FROM unnest($1::uuid[], $2::bigint[]) AS done (id, sequence)
         WHERE p.person_id = done.id AND p.sequence = done.sequence`,
        [waiting.map((w) => w.personId), waiting.map((w) => w.sequence)],
      );
    }
  }
}

const messageOf = (one: Waiting, standing: PersonalStanding | undefined): Outgoing => {
  const message: PersonalMessage = { ...one, tombstone: standing === undefined, ...standing };
  return {
    subject: personalSubjectOf(one.personId),
    id: newId(),
    body: JSON.stringify(message),
  };
};

import { isId, type Actor } from '@kefu/kernel';
import {
  Database,
  firstBrokenEntry,
  openReasons,
  readTrail,
  type SealedReason,
  type TrailEntry,
} from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ServiceRuntime } from '../service-runtime.js';

interface Body {
  readonly aggregate: string;
  readonly by: Pick<Actor, 'id' | 'kind'>;
  readonly reason?: string | SealedReason;
}

interface Named {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
}

/** What was done to records, as their routes tell it; who may see the record is asked before. */
@Injectable()
export class Trails {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** The kind of the record; undefined where nothing was ever done to one of this id. */
  async kindOf(id: string): Promise<string | undefined> {
    const [first] = await readTrail(this.database, id);
    return first && bodyOf(first).aggregate;
  }

  async of(aggregateId: string): Promise<object> {
    const entries = await readTrail(this.database, aggregateId);
    const broken = firstBrokenEntry(entries);
    const bodies = entries.map(bodyOf);
    const [reasons, named] = await Promise.all([
      openReasons(
        this.database,
        bodies.map(({ reason }) => reason),
      ),
      this.named(bodies),
    ]);
    return {
      aggregateId,
      intact: broken === undefined,
      ...(broken === undefined ? {} : { firstBrokenVersion: broken }),
      entries: entries.map(({ version, hash }, at) => {
        const { by, ...body } = bodies[at] as Body;
        return { ...body, by: { ...by, ...named.get(by.id) }, reason: reasons[at], version, hash };
      }),
    };
  }

  /** As staff said of them last; the entry itself has their id alone, which stays. */
  private async named(bodies: readonly Body[]): Promise<ReadonlyMap<string, object>> {
    const { peopleIn } = this.runtime.definition;
    const ids = [...new Set(bodies.map(({ by }) => by.id))].filter(isId);
    if (peopleIn === undefined || ids.length === 0) return new Map();
    const rows = await this.database.query<Named>(
      `SELECT p.id, p.number, to_jsonb(p) ->> 'name' AS name FROM ${peopleIn} p
       WHERE p.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ id, number, name }) => [
        id,
        { ...(number ? { number } : {}), ...(name ? { name } : {}) },
      ]),
    );
  }
}

const bodyOf = ({ body }: TrailEntry) => JSON.parse(body) as Body;

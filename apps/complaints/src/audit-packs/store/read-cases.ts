import type { Handbook } from '@kefu/handbook';
import { Database, readTrail } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Complaints, type Complaint } from '../../complaints/index.js';
import { ReadTrace } from '../../evidence/index.js';
import type { AuditPack, SealedHead } from '../domain/index.js';
import { scopeOf } from './cases-of-a-pack.js';

/** So many complaints a file, each in a transaction of its own: a crash costs one of them. */
const BATCH = 100;

/** The complaints of a pack, as they are shown in it. */
@Injectable()
export class ReadCases {
  constructor(
    private readonly complaints: Complaints,
    private readonly traces: ReadTrace,
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Those that follow what is in it already. */
  async nextOf(pack: AuditPack): Promise<Complaint[]> {
    const where = scopeOf(pack, this.handbook.calendar);
    const { lastReceivedAt, lastId } = pack;
    if (lastReceivedAt !== undefined) {
      const [at, id] = [where.place(lastReceivedAt), where.place(lastId)];
      where.always(`(c.received_at, c.id) > (${at}::timestamptz, ${id}::uuid)`);
    }
    const by = ['receivedAt', 'id'] as const;
    const { items } = await this.complaints.listed({ as: 'c', where, by, range: { limit: BATCH } });
    return items.map(({ state }) => state);
  }

  /** Who they are, is said by staff numbers; what customers said is in the trail alone, under their key. */
  async caseOf(complaint: Complaint): Promise<object> {
    const { entries, limits, people } = await this.traces.of(complaint);
    const { id, number, status, regionId, channel, category, severity, nature } = complaint;
    return {
      ...{ number, id, status, regionId, channel, category, severity, nature },
      entries: entries.map(({ words: _, by, ...entry }) => ({
        ...entry,
        ...(by === undefined ? {} : { by: people.get(by) ?? by }),
      })),
      limits,
      trail: await readTrail(this.database, id),
    };
  }

  /** The last seal of the audit chain of this service. */
  async sealedHead(): Promise<SealedHead | undefined> {
    const [seal] = await this.database.query<SealedHead>(
      'SELECT no::int AS no, body, hash, signature FROM audit_seal ORDER BY no DESC LIMIT 1',
    );
    return seal;
  }
}

import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { domain, Penalties } from '../penalties/index.js';
import { peopleOf, type People } from './demo-of-others.js';

type Step = readonly [by: keyof People, decide: Parameters<Penalties['change']>[2]];

const confirmed: readonly Step[] = [
  [
    'manager',
    (one, context) => domain.confirmPenalty(one, '未事先告知客户，客户再次来电', context),
  ],
  ['lead', (one, context) => domain.tellPenalty(one, undefined, context)],
];
const appealed: readonly Step[] = [
  ...confirmed,
  [
    'technician',
    (one, context) => domain.appealPenalty(one, { reason: '当时已请前台转告客户' }, context),
  ],
];
/** The last of them waits for the manager. */
const decided = [appealed, confirmed];

/** What became of the first no-shows of the demo. */
@Injectable()
export class DemoPenalties {
  constructor(
    private readonly penalties: Penalties,
    private readonly database: Database,
  ) {}

  async decide(): Promise<void> {
    const found = await this.database.query<{ id: string; regionId: string }>(
      'SELECT id, region_id AS "regionId" FROM penalty ORDER BY missed_at, id',
    );
    for (const [n, { id, regionId }] of found.entries()) {
      const people = peopleOf(regionId);
      for (const [by, decide] of decided[n] ?? []) {
        await this.penalties.change(id, people[by], decide);
      }
    }
  }
}

import { system } from '@kefu/kernel';
import { Conditions, Database, oneAtATime, type Asked, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  counting,
  reweigh,
  weigh,
  type Counted,
  type Penalty,
  type PenaltyContext,
  type PenaltyDecision,
} from '../domain/index.js';
import { Penalties } from './penalties.js';

type Decide = (penalty: Penalty, context: PenaltyContext) => PenaltyDecision;

const by = system('FR-06');

/** FR-06: what one penalty comes to goes by the others of the person. */
@Injectable()
export class WeighPenalties {
  constructor(
    private readonly penalties: Penalties,
    private readonly database: Database,
  ) {}

  /** Two at once would not count each other, or wait for each other's rows. */
  one<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'weighing penalties');
      return work();
    });
  }

  /** What somebody decides of one, which may count no more. */
  decide(asked: Asked, decide: Decide): Promise<Stored<Penalty>> {
    return this.one(async () => {
      const stored = await this.penalties.changeSeen(asked, decide);
      await this.weighAnew(stored.state.personId);
      return this.penalties.get(asked.id);
    });
  }

  async countingOf(personId: string): Promise<Counted[]> {
    return (await this.all(personId)).map(countedAs);
  }

  /** Those of the person that come to something else by now. */
  async weighAnew(personId: string): Promise<void> {
    const all = await this.all(personId);
    const counted = all.map(countedAs);
    const { handbook } = this.penalties;
    for (const penalty of all) {
      const { count } = weigh(penalty, counted, handbook).weighing;
      const less = count < penalty.weighing.count;
      const other = count !== penalty.weighing.count && penalty.status === 'proposed';
      if (!less && !other) continue;
      await this.penalties.change(penalty.id, by, (state) => reweigh(state, counted, handbook));
    }
  }

  /** The earliest first. */
  private async all(personId: string): Promise<Penalty[]> {
    const where = new Conditions().equal('p', { personId }).add('p.status = ANY (?)', counting);
    const earliestFirst = { by: ['missedAt', 'id'] } as const;
    const range = { limit: MOST };
    const page = await this.penalties.listed({ as: 'p', where, ...earliestFirst, range });
    return page.items.map(({ state }) => state);
  }
}

/** Nobody works here any more who has so many. */
const MOST = 1000;

const countedAs = ({ id, number, missedAt }: Penalty): Counted => ({
  ...{ penaltyId: id, number, missedAt },
});

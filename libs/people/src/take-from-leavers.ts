import type { Role, RuleContext } from '@kefu/handbook';
import { serves, system, type Actor, type Decision } from '@kefu/kernel';
import { PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject, type Type } from '@nestjs/common';
import { Successors } from './successors.js';

interface Owned {
  readonly ownerId: string;
  readonly regionId: string;
}

interface Store<State> {
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: RuleContext) => Promise<Decision<State>>,
  ): Promise<unknown>;
}

interface Leaving<State> {
  readonly table: string;
  /** Which of them still need an owner. */
  readonly open: string;
  /** Who may own one; the first before others. */
  readonly roles: readonly Role[];
  readonly handOn: (state: State, ownerId: string, context: RuleContext) => Decision<State>;
}

/** What somebody owned who leaves, or changes roles or regions, is another one's (G-01). */
export const takeFromLeavers = <State extends Owned>(
  of: Type<Store<State>>,
  { table, open, roles, handOn }: Leaving<State>,
): Type => {
  @Controller()
  class TakesFromLeavers {
    @Inject(of) readonly records!: Store<State>;
    @Inject(Database) readonly database!: Database;
    @Inject(Successors) readonly successors!: Successors;

    @When(PersonDismissedV1)
    onDismissed(_event: PersonDismissedV1, { aggregateId }: EventMeta): Promise<void> {
      return this.take(aggregateId, () => true);
    }

    @When(PersonChangedV1)
    onChanged(person: PersonChangedV1, { aggregateId }: EventMeta): Promise<void> {
      const keeps = [...roles, 'manager', 'director'].some((role) => person.roles.includes(role));
      return this.take(
        aggregateId,
        ({ regionId }) => !keeps || !serves(person.regionIds, regionId),
      );
    }

    private async take(leaver: string, leaves: (state: State) => boolean): Promise<void> {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE owner_id = $1 AND ${open} ORDER BY id`,
        [leaver],
      );
      for (const { id } of rows) {
        await this.records.change(id, system('G-01'), async (state, context) => {
          const { regionId } = state;
          const next = leaves(state)
            ? await this.successors.of(leaver, { roles, regionId })
            : undefined;
          return next === undefined ? { next: state, events: [] } : handOn(state, next, context);
        });
      }
    }
  }
  return TakesFromLeavers;
};

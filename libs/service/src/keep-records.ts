import type { EventClass } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { columnName, Database, standingIdOf } from '@kefu/persistence';
import { Controller, Inject, type Type } from '@nestjs/common';

/** What a row holds, by field: `regionId` is the column `region_id`. */
type Row = Readonly<Record<string, unknown>>;

export interface KeptRecords<Created extends object, Changed extends object> {
  readonly created: EventClass<Created>;
  /** Says the full new state, as `created` says the first one. */
  readonly changed?: EventClass<Changed>;
  readonly row: (said: Created | Changed) => Row;
  /** What other events set in a row that is there: `[[AssetRetiredV1, { served: false }]]`. */
  readonly then?: readonly (readonly [on: EventClass, set: Row])[];
  /** The field of `row` that is a customer: of a merged one the survivor is written down (CU-01). */
  readonly customer?: string;
  /** The field of `row` by which a record is known, where that is not its id. */
  readonly key?: string;
}

export interface KeepsRecords {
  /** Called in the same transaction once the row of that record is as was said last. */
  kept(id: string): Promise<void>;
}

/**
 * A reaction that keeps a copy of another service's records, a row each, under their `id`. It stands
 * among the controllers of a part:
 *
 * ```ts
 * keepRecords('staff_record', {
 *   created: PersonAppointedV1,
 *   changed: PersonChangedV1,
 *   row: ({ number, roles, regionIds }) => ({ number, roles, regionIds, active: true }),
 *   then: [[PersonDismissedV1, { active: false }]],
 * });
 * ```
 *
 * Where more is to follow: `class KeepAgents extends keepRecords(…)` with `override async kept(id)`.
 * What is absent in an event is null in the row. Columns that `row` does not name stay as they are.
 */
export const keepRecords = <Created extends object, Changed extends object = Created>(
  table: string,
  { created, changed, row, then = [], customer, key = 'id' }: KeptRecords<Created, Changed>,
): Type<KeepsRecords> => {
  @Controller()
  class KeepsRecordsOfOthers implements KeepsRecords {
    @Inject(Database) readonly database!: Database;

    kept(_id: string): Promise<void> {
      return Promise.resolve();
    }

    async write(id: string, said: Row): Promise<void> {
      const fields = await this.standing({ id, ...said });
      await this.database.query(insertInto(table, key, Object.keys(fields)), valuesOf(fields));
      await this.kept(id);
    }

    async set(id: string, fields: Row): Promise<void> {
      await this.database.query(update(table, Object.keys(fields)), [id, ...valuesOf(fields)]);
      await this.kept(id);
    }

    private async standing(fields: Row): Promise<Row> {
      const named = customer && fields[customer];
      if (typeof named !== 'string') return fields;
      const standing = await this.database.transaction((tx) => standingIdOf(tx, named));
      return { ...fields, [customer as string]: standing };
    }
  }

  type React = (to: KeepsRecordsOfOthers, id: string, said: object) => Promise<void>;
  const when = (on: EventClass, react: React) => {
    const name = `on ${on.type}`;
    const value = function (this: KeepsRecordsOfOthers, said: object, meta: EventMeta) {
      return react(this, meta.aggregateId, said);
    };
    Object.defineProperty(KeepsRecordsOfOthers.prototype, name, { value });
    When(on)(KeepsRecordsOfOthers.prototype, name, { value });
  };
  for (const on of changed ? [created, changed] : [created]) {
    when(on, (to, id, said) => to.write(id, row(said as Created | Changed)));
  }
  for (const [on, fields] of then) when(on, (to, id) => to.set(id, fields));
  return KeepsRecordsOfOthers;
};

const insertInto = (table: string, key: string, fields: readonly string[]): string => {
  const columns = fields.map(columnName);
  const places = columns.map((_, at) => `$${at + 1}`);
  const others = columns.filter((column) => column !== columnName(key));
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})
    ON CONFLICT (${columnName(key)}) DO UPDATE SET
    ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
};

const update = (table: string, fields: readonly string[]): string => {
  const set = fields.map((field, at) => `${columnName(field)} = $${at + 2}`);
  return `UPDATE ${table} SET ${set.join(', ')} WHERE id = $1`;
};

const valuesOf = (fields: Row): unknown[] => Object.values(fields).map((value) => value ?? null);

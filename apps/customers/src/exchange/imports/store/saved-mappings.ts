import { notFound, type Actor } from '@kefu/kernel';
import { AggregateRow, Aggregates, type Platform, type Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import { supervisors } from '../../../whole/access/index.js';
import { replaceMapping, saveMapping, type FieldRule, type SavedMapping } from '../domain/index.js';

@Entity('import_mapping')
export class SavedMappingRow extends AggregateRow implements SavedMapping {
  @Column('text')
  name!: string;

  @Column('jsonb')
  fields!: FieldRule[];

  @Column('text')
  ownerId!: string;
}

@Injectable()
export class SavedMappings extends Aggregates<SavedMapping> {
  constructor(@Inject(PLATFORM) private readonly shared: Platform) {
    super(shared, { name: 'import-mapping', entity: SavedMappingRow });
  }

  /** Saves it under its name, in place of the one that has it. */
  keep(
    by: Actor,
    given: Pick<SavedMapping, 'name' | 'fields'>,
    ifVersion?: number,
  ): Promise<Stored<SavedMapping>> {
    return this.shared.database.transaction(async (tx) => {
      // Of two who save the same name at once the second changes what the first saved
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 8))', [given.name]);
      const id = await this.idOf(given.name);
      if (id === undefined) return this.create(by, ({ newId }) => saveMapping(newId(), given, by));
      const isSupervisor = supervisors.some((role) => by.roles.includes(role));
      const decide = (saved: SavedMapping) => replaceMapping(saved, given.fields, by, isSupervisor);
      return this.change(id, by, decide, { ifVersion });
    });
  }

  /** @throws Refusal `no-such-mapping` (404) */
  async named(name: string): Promise<Stored<SavedMapping>> {
    const id = await this.idOf(name);
    if (id !== undefined) return this.get(id);
    throw notFound('no-such-mapping', {
      zh: '没有这个名称的对应关系',
      en: 'No mapping was saved under this name',
    });
  }

  all(): Promise<(SavedMapping & { readonly version: number })[]> {
    return this.shared.database.query(
      `SELECT id, name, fields, owner_id AS "ownerId", version FROM import_mapping ORDER BY name`,
    );
  }

  private async idOf(name: string): Promise<string | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      'SELECT id FROM import_mapping WHERE name = $1',
      [name],
    );
    return row?.id;
  }
}

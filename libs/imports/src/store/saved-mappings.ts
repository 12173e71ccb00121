import { notFound, type Actor } from '@kefu/kernel';
import { listOf } from '@kefu/fields';
import { AggregateRow, Conditions, oneAtATime, Shown, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { replaceMapping, saveMapping, type FieldRule, type SavedMapping } from '../domain/index.js';
import { FieldRuleRequest } from '../http/requests.js';
import { IMPORTS, type ImportDefinition } from '../importer.js';

const mostShown = 1_000;

/** Which columns are which fields, by a name, for files that come again and again. */
@Entity('import_mapping')
export class SavedMappingView extends AggregateRow implements SavedMapping {
  @Shown.text() name!: string;
  @Shown.part(() => FieldRuleRequest, listOf()) fields!: readonly FieldRule[];
  /** Who may change it beside supervisors. */
  @Shown.person() ownerId!: string;
}

@Injectable()
export class SavedMappings extends aggregatesOf<SavedMapping>({
  name: 'import-mapping',
  entity: SavedMappingView,
}) {
  @Inject(IMPORTS) private readonly how!: ImportDefinition;

  /** Saves it under its name, in place of the one that has it. */
  keep(
    by: Actor,
    given: Pick<SavedMapping, 'name' | 'fields'>,
    ifVersion?: number,
  ): Promise<Stored<SavedMapping>> {
    return this.database.transaction(async () => {
      // Of two who save the same name at once the second changes what the first saved
      await oneAtATime(this.database, 'saving a mapping', given.name);
      const id = await this.idOf(given.name);
      if (id === undefined) return this.create(by, ({ newId }) => saveMapping(newId(), given, by));
      const isSupervisor = this.how.supervisors.some((role) => by.roles.includes(role));
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

  /** All that there are, by name. */
  async all(): Promise<readonly Stored<SavedMapping>[]> {
    const range = { limit: mostShown };
    const where = new Conditions();
    return (await this.listed({ as: 'm', where, by: ['name'], range })).items;
  }

  private async idOf(name: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM import_mapping WHERE name = $1',
      [name],
    );
    return row?.id;
  }
}

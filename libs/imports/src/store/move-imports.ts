import { malformed, type Decision } from '@kefu/kernel';
import type { Asked, Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  cancelImport,
  headingText,
  mapColumns,
  startCheck,
  startRun,
  type FieldRule,
  type Import,
  type Mode,
} from '../domain/index.js';
import { IMPORTS, type ImportDefinition } from '../importer.js';
import { Imports } from './imports.js';
import { ImportWork, type Phase } from './import-work.js';
import { SavedMappings } from './saved-mappings.js';
import { WorkOnImports } from './work-on-imports.js';

/** What people do with an import, each with the work that follows from it. */
@Injectable()
export class MoveImports {
  @Inject(IMPORTS) private readonly definition!: ImportDefinition;

  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(SavedMappings) private readonly saved: SavedMappings,
    @Inject(WorkOnImports) private readonly worker: WorkOnImports,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws Refusal `malformed` where not one of rules and a name is given */
  async map(
    asked: Asked,
    { fields, mapping }: { fields?: readonly FieldRule[]; mapping?: string },
  ): Promise<Stored<Import>> {
    await this.imports.seen(asked.id, asked.by);
    if ((fields === undefined) === (mapping === undefined)) throw oneOfTwo();
    const { columns } = this.definition;
    const rules = fields ?? (await this.saved.named(mapping ?? '')).state.fields;
    return this.imports.changeSeen(asked, (file) => mapColumns(file, rules.map(bare), columns));
  }

  check(asked: Asked, duplicateReason: string | undefined): Promise<Stored<Import>> {
    return this.queue(asked, 'check', (file) => startCheck(file, asked.by, duplicateReason));
  }

  run(asked: Asked, mode: Mode): Promise<Stored<Import>> {
    return this.queue(asked, 'run', (file) => startRun(file, asked.by, mode));
  }

  /** Who works on it is told, and ends it; one that nobody works on ends here. */
  async cancel(asked: Asked, reason: string): Promise<Stored<Import>> {
    const seen = await this.imports.seen(asked.id, asked.by);
    if (await this.work.cancel(asked.id, reason)) return seen;
    return this.imports.changeSeen(asked, (file) => cancelImport(file, reason));
  }

  private queue(
    asked: Asked,
    phase: Phase,
    decide: (file: Import) => Decision<Import>,
  ): Promise<Stored<Import>> {
    return this.platform.database.transaction(async (tx) => {
      const stored = await this.imports.changeSeen(asked, decide);
      await this.work.queue(asked.id, phase);
      tx.afterCommit(() => {
        this.worker.wake();
      });
      return stored;
    });
  }
}

/** Without what is not given, as it is kept. */
const bare = ({ column, ...rule }: FieldRule): FieldRule =>
  Object.fromEntries(
    Object.entries({
      ...rule,
      column: column === undefined ? undefined : headingText(column),
    }).filter(([, value]) => value !== undefined),
  ) as unknown as FieldRule;

const oneOfTwo = () => {
  const detail = {
    zh: '请给出对应规则，或已存对应关系的名称，二者取一',
    en: 'Give rules, or the name of a saved mapping, one of them',
  };
  return malformed('malformed', detail, {
    errors: [{ pointer: '/fields', code: 'fields-or-mapping', detail }],
  });
};

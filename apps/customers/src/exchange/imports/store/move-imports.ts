import { malformed, type Actor, type Decision } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
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
import { Imports } from './imports.js';
import { ImportWork, type Phase } from './import-work.js';
import { SavedMappings } from './saved-mappings.js';
import { WorkOnImports } from './work-on-imports.js';

/** What people do with an import, each with the work that follows from it. */
@Injectable()
export class MoveImports {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(SavedMappings) private readonly saved: SavedMappings,
    @Inject(WorkOnImports) private readonly worker: WorkOnImports,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws Refusal `malformed` where not one of rules and a name is given */
  async map(
    id: string,
    by: Actor,
    { fields, mapping }: { fields?: readonly FieldRule[]; mapping?: string },
    ifVersion: number | undefined,
  ): Promise<Stored<Import>> {
    await this.imports.seen(id, by);
    if ((fields === undefined) === (mapping === undefined)) throw oneOfTwo();
    const rules = fields ?? (await this.saved.named(mapping ?? '')).state.fields;
    return this.imports.change(id, by, (file) => mapColumns(file, rules.map(bare)), { ifVersion });
  }

  check(
    id: string,
    by: Actor,
    duplicateReason: string | undefined,
    ifVersion: number | undefined,
  ): Promise<Stored<Import>> {
    const decide = (file: Import) => startCheck(file, by, duplicateReason);
    return this.queue(id, by, { phase: 'check', decide, ifVersion });
  }

  run(id: string, by: Actor, mode: Mode, ifVersion: number | undefined): Promise<Stored<Import>> {
    const decide = (file: Import) => startRun(file, by, mode);
    return this.queue(id, by, { phase: 'run', decide, ifVersion });
  }

  /** Who works on it is told, and ends it; one that nobody works on ends here. */
  async cancel(
    id: string,
    by: Actor,
    reason: string,
    ifVersion: number | undefined,
  ): Promise<Stored<Import>> {
    const seen = await this.imports.seen(id, by);
    if (await this.work.cancel(id, reason)) return seen;
    return this.imports.change(id, by, (file) => cancelImport(file, reason), { ifVersion });
  }

  private async queue(
    id: string,
    by: Actor,
    { phase, decide, ifVersion }: Queueing,
  ): Promise<Stored<Import>> {
    await this.imports.seen(id, by);
    return this.platform.database.transaction(async (tx) => {
      const stored = await this.imports.change(id, by, decide, { ifVersion });
      await this.work.queue(id, phase);
      tx.afterCommit(() => {
        this.worker.wake();
      });
      return stored;
    });
  }
}

interface Queueing {
  readonly phase: Phase;
  readonly decide: (file: Import) => Decision<Import>;
  readonly ifVersion: number | undefined;
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

import type { Actor } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { separators } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { suggest, type Import, type ImportStatus } from '../domain/index.js';
import { IMPORTS, type ImportDefinition } from '../importer.js';
import { ImportPreviews } from './import-previews.js';
import { ImportWork, type Progress } from './import-work.js';
import { Imports } from './imports.js';

/** What an answer says of an import beside the record itself. */
const shown = (file: Import, progress: Progress, { columns }: ImportDefinition) => ({
  ...file,
  fileName: progress.fileName,
  certain: file.doubts.length === 0,
  alternatives: {
    encodings: [...file.encodings],
    separators: file.format === 'csv' ? [...separators] : [],
    sheets: [...file.sheets],
  },
  suggestions: file.mapping.length === 0 ? suggest(file.columns, columns) : [],
  progress: { ...progress, cancelling: progress.cancelling ?? undefined },
});

/** Imports as answers show them, with how far each has come. */
@Injectable()
export class ShowImports {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(ImportPreviews) private readonly previews: ImportPreviews,
    @Inject(IMPORTS) private readonly definition: ImportDefinition,
  ) {}

  /** With the first rows, until they are filed. */
  async whole({ state, version }: Stored<Import>) {
    const preview = await this.previews.of(state);
    const { id } = state;
    return {
      state: { ...shown(state, await this.progressOf(id), this.definition), preview },
      version,
    };
  }

  async asItStands(id: string) {
    const { state, version } = await this.imports.get(id);
    const progress = await this.progressOf(id);
    return { state: shown(state, progress, this.definition), version, phase: progress.phase };
  }

  /** One's own, those of all for supervisors; the newest first. */
  async list(by: Actor, { status, ...range }: { status?: ImportStatus | undefined } & Range) {
    const uploadedBy = this.imports.seesAll(by) ? undefined : by.id;
    const where = new Conditions().equal('i', { status, uploadedBy });
    const found: Page<Stored<Import>> = await this.imports.listed({
      ...{ as: 'i', where, range },
      ...newestFirst,
    });
    const work = await this.work.ofMany(found.items.map(({ state }) => state.id));
    const items = found.items.flatMap(({ state, version }) => {
      const progress = work.get(state.id);
      return progress ? [{ state: shown(state, progress, this.definition), version }] : [];
    });
    return { ...found, items };
  }

  private async progressOf(id: string): Promise<Progress> {
    const progress = await this.work.of(id);
    if (!progress) throw new Error('an import has no work');
    return progress;
  }
}

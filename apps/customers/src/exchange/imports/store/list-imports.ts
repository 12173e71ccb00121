import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { supervisors } from '../../../whole/access/index.js';
import type { Import } from '../domain/index.js';
import { Imports } from './imports.js';
import { ImportWork, type Progress } from './import-work.js';

export interface ImportRange {
  readonly status: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export type ListedImport = Stored<Import> & { readonly progress: Progress };

@Injectable()
export class ListImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) private readonly work: ImportWork,
  ) {}

  /** One more than the limit, where there are more. */
  async find(by: Actor, { status, after, limit }: ImportRange): Promise<ListedImport[]> {
    const seesAll = supervisors.some((role) => by.roles.includes(role));
    const ids = await this.database.query<{ id: string }>(
      `SELECT id FROM import WHERE ($1::text IS NULL OR uploaded_by = $1)
         AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [seesAll ? null : by.id, status ?? null, after ?? null, limit + 1],
    );
    const listed = ids.map(async ({ id }): Promise<ListedImport[]> => {
      const [stored, progress] = [await this.imports.find(id), await this.work.of(id)];
      return stored && progress ? [{ ...stored, progress }] : [];
    });
    return (await Promise.all(listed)).flat();
  }
}

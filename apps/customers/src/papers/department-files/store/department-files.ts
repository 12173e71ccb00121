import { isRole } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  AggregateRow,
  beginning,
  Conditions,
  containing,
  newestFirst,
  nextNumber,
  Shown,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { optional } from '@kefu/fields';
import { aggregatesOf, type Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { outOnLoan } from '../../files/index.js';
import {
  classesSeenBy,
  departmentFileStatuses,
  fileDepartmentFile,
  voidDepartmentFile,
  type DepartmentFile,
  type DepartmentFileDetails,
  type DepartmentFileStatus,
} from '../domain/department-file.js';

@Entity('department_file')
export class DepartmentFileRecord extends AggregateRow implements DepartmentFile {
  @Shown.text() number!: string;
  @Shown.oneOf(departmentFileStatuses) status!: DepartmentFileStatus;
  @Shown.text() title!: string;
  /** `regulation`, `minutes`, `plan`, … */
  @Shown.text() kind!: string;
  /** Who may see it: `open`, `internal`, `confidential`. */
  @Shown.text() confidentiality!: string;
  @Shown.text() shelfPlace!: string;
  /** The day that it bears. */
  @Shown.day(optional) datedOn?: string;
}

export interface DepartmentFileFilter extends Range {
  readonly number?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly confidentiality?: string;
  readonly shelfPlace?: string;
  readonly datedFrom?: string;
  readonly datedTo?: string;
  readonly status?: DepartmentFileStatus;
}

@Injectable()
export class DepartmentFiles extends aggregatesOf<DepartmentFile>({
  name: 'department-file',
  entity: DepartmentFileRecord,
}) {
  /** By its class alone: the department's own files are of no region. */
  override covers({ roles }: Actor, { confidentiality }: DepartmentFile): boolean {
    return this.handbook.mayReadClass(roles.filter(isRole), confidentiality);
  }

  file(by: Actor, details: DepartmentFileDetails): Promise<Stored<DepartmentFile>> {
    return this.create(by, async (context) =>
      fileDepartmentFile(
        details,
        await nextNumber(this.database, 'department_file_no', 'D', 6),
        context,
      ),
    );
  }

  void(asked: Asked, reason: string): Promise<Stored<DepartmentFile>> {
    return this.database.transaction(async () => {
      const out = await outOnLoan(this.database, asked.id);
      return this.changeSeen(asked, (file) => voidDepartmentFile(file, reason, out));
    });
  }

  /** Those of the classes that the asker may see (CU-17). */
  search(by: Actor, query: DepartmentFileFilter): Promise<Page<Stored<DepartmentFile>>> {
    const { number, title, kind, confidentiality, shelfPlace, ...more } = query;
    const { datedFrom, datedTo, status = 'filed', ...range } = more;
    const where = new Conditions()
      .equal('d', { number: number?.toUpperCase(), kind, confidentiality, status })
      .add('d.confidentiality = ANY (?::text[])', classesSeenBy(by, this.handbook))
      .add('d.title ILIKE ?', containing(title))
      .add('d.shelf_place LIKE ?', beginning(shelfPlace))
      .add('d.dated_on >= ?::date', datedFrom)
      .add('d.dated_on <= ?::date', datedTo);
    return this.listed({ as: 'd', where, ...newestFirst, range });
  }
}

import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { beginning, Conditions, containing, Database } from '@kefu/persistence';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import {
  changeDepartmentFile,
  classesSeenBy,
  fileDepartmentFile,
  voidDepartmentFile,
  type DepartmentFile,
} from '../domain/department-file.js';
import { DepartmentFiles } from '../store/department-files.js';
import {
  ChangeDepartmentFileRequest,
  DepartmentFileView,
  departmentFileViewOf,
  FileDepartmentFileRequest,
  FindDepartmentFilesRequest,
} from './requests.js';

@Controller('department-files')
export class DepartmentFilesController {
  constructor(
    @Inject(DepartmentFiles) private readonly files: DepartmentFiles,
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** A file of the department's own, with its class and its place on the shelf (CU-17). */
  @Roles(...filers)
  @Answers(DepartmentFileView)
  @Post()
  async file(@By() by: Actor, @Body() body: FileDepartmentFileRequest) {
    const { title, kind, confidentiality, shelfPlace, datedOn } = body;
    const details = { title, kind, confidentiality, shelfPlace, datedOn };
    const [row] = await this.database.query<{ number: number }>(
      `SELECT nextval('department_file_no') AS number`,
    );
    const filed = this.files.create(by, (context) =>
      fileDepartmentFile(details, row?.number ?? 0, context),
    );
    return answer(await filed, departmentFileViewOf);
  }

  /** Of the classes that the asker may see, by many keys, alone or together (CU-17). */
  @Roles(...readers, 'department-member')
  @Answers(PageOf(DepartmentFileView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindDepartmentFilesRequest) {
    const where = new Conditions();
    where.add('d.confidentiality = ANY(?::text[])', classesSeenBy(by, this.handbook));
    where.add('d.number = ?', query.number?.toUpperCase());
    where.add('d.title ILIKE ?', containing(query.title));
    where.add('d.kind = ?', query.kind);
    where.add('d.confidentiality = ?', query.confidentiality);
    where.add('d.shelf_place LIKE ?', beginning(query.shelfPlace));
    where.add('d.dated_on >= ?::date', query.datedFrom);
    where.add('d.dated_on <= ?::date', query.datedTo);
    where.add('d.status = ?', query.status ?? 'filed');
    where.add('d.id < ?', decodeCursor(query.cursor, ['id'])?.[0]);
    const rows = await this.database.query<DepartmentFile & { version: number }>(
      `SELECT d.id, d.number, d.status, d.title, d.kind, d.confidentiality,
         d.shelf_place AS "shelfPlace", d.dated_on AS "datedOn", d.version
       FROM department_file d WHERE ${String(where)} ORDER BY d.id DESC LIMIT ${query.limit + 1}`,
      where.values,
    );
    return page(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => departmentFileViewOf(row, row.version),
    );
  }

  /** One file of the department. */
  @Roles(...readers, 'department-member')
  @Answers(DepartmentFileView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.files.seen(id, by), departmentFileViewOf);
  }

  /** Absent fields stay; a class is changed by who may see both the old and the new one. */
  @Roles(...filers)
  @Answers(DepartmentFileView)
  @Patch(':id')
  async change(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeDepartmentFileRequest,
    @IfMatch() ifVersion?: number,
  ) {
    await this.files.seen(id, by);
    const { reason = '', ...patch } = patchOf(body);
    const changed = this.files.change(
      id,
      by,
      (file, context) => changeDepartmentFile(file, { patch, reason }, context),
      { ifVersion },
    );
    return answer(await changed, departmentFileViewOf);
  }

  /** Filed in error, or superseded (G-03). */
  @Roles(...supervisors)
  @Answers(DepartmentFileView)
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    await this.files.seen(id, by);
    const voided = this.files.change(id, by, (file) => voidDepartmentFile(file, reason), {
      ifVersion,
    });
    return answer(await voided, departmentFileViewOf);
  }
}

import { refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import { Conditions, oneAtATime, type Page, type Range, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  fileDepartment,
  type Department,
  type DepartmentStatus,
  type FileDepartment,
} from '../domain/index.js';
import { DepartmentRecord } from './department-record.js';

/** What somebody is in a department. */
export interface Standing {
  readonly member: boolean;
  readonly head: boolean;
}

/** To whom complaints are given (CP-05). Everybody who works with complaints knows them all. */
@Injectable()
export class Departments extends aggregatesOf<Department>({
  name: 'department',
  entity: DepartmentRecord,
}) {
  file(by: Actor, department: FileDepartment): Promise<Stored<Department>> {
    return this.create(by, async (context) => {
      await oneAtATime(this.database, 'code of a department', department.code);
      const found = await this.byCode(department.code);
      return fileDepartment(department, found !== undefined, context);
    });
  }

  list(
    filter: { readonly status?: DepartmentStatus; readonly memberId?: string },
    range: Range,
  ): Promise<Page<Stored<Department>>> {
    const { memberId, ...equal } = filter;
    const where = new Conditions()
      .equal('d', equal)
      .add('(d.head_id = ? OR d.member_ids @> jsonb_build_array(?::text))', memberId);
    return this.listed({ as: 'd', where, by: ['code'], range });
  }

  /**
   * Something may be given to it.
   * @throws Refusal CP-05 `unknown-department`, `department-closed`
   */
  async requireOpen(code: string, pointer: string): Promise<void> {
    const found = await this.byCode(code);
    if (found?.status === 'open') return;
    if (found) {
      const detail = { zh: '该部门已关闭', en: 'That department is closed' };
      const errors = [{ pointer, code: 'department-closed', detail }];
      throw refusedByRule('CP-05', 'department-closed', detail, { errors });
    }
    const detail = { zh: '没有这个部门', en: 'There is no such department' };
    const errors = [{ pointer, code: 'unknown-department', detail }];
    throw refusedByRule('CP-05', 'unknown-department', detail, { errors });
  }

  /** What each is called now, by its code; a code that is on no record stands as it is. */
  async names(): Promise<(code: string) => Bilingual> {
    const rows = await this.database.query<{ code: string; name: Bilingual }>(
      'SELECT code, name FROM department',
    );
    const names = new Map(rows.map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? { zh: code, en: code };
  }

  /** What this person is in the first of these departments that they belong to. */
  async standingIn(personId: string, codes: readonly (string | undefined)[]): Promise<Standing> {
    const wanted = codes.filter((code) => code !== undefined);
    if (wanted.length === 0) return { member: false, head: false };
    const [found] = await this.database.query<{ head: boolean }>(
      `SELECT head_id IS NOT DISTINCT FROM $1 AS head FROM department
       WHERE code = ANY ($2) AND (head_id = $1 OR member_ids @> jsonb_build_array($1::text))
       ORDER BY 1 DESC LIMIT 1`,
      [personId, wanted],
    );
    return { member: found !== undefined, head: found?.head ?? false };
  }

  /** Of which this person is, whether open or not. */
  async idsOf(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM department WHERE head_id = $1 OR member_ids @> jsonb_build_array($1::text)
       ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** By which complaints name those of which this person is. */
  async codesOf(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT code FROM department WHERE head_id = $1 OR member_ids @> jsonb_build_array($1::text)
       ORDER BY code`,
      [personId],
    );
    return rows.map(({ code }) => code);
  }

  private async byCode(code: string): Promise<Pick<Department, 'status'> | undefined> {
    const [found] = await this.database.query<Pick<Department, 'status'>>(
      'SELECT status FROM department WHERE code = $1',
      [code],
    );
    return found;
  }
}

import { isRole, type Handbook } from '@kefu/handbook';
import { notFound, type Actor } from '@kefu/kernel';
import { AggregateRow, Aggregates, type Platform, type Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { DepartmentFile, DepartmentFileStatus } from '../domain/department-file.js';

@Entity('department_file')
export class DepartmentFileRow extends AggregateRow implements DepartmentFile {
  @Column('text')
  number!: string;

  @Column('text')
  status!: DepartmentFileStatus;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  confidentiality!: string;

  @Column('text')
  shelfPlace!: string;

  @Column('date', { nullable: true })
  datedOn?: string;
}

@Injectable()
export class DepartmentFiles extends Aggregates<DepartmentFile, { readonly handbook: Handbook }> {
  constructor(
    @Inject(PLATFORM) platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super(platform, { name: 'department-file', entity: DepartmentFileRow }, { handbook });
  }

  /** By its class alone: the department's own files are of no region. */
  async covers(by: Actor, id: string): Promise<boolean> {
    const found = await this.find(id);
    return found !== undefined && this.mayRead(by, found.state);
  }

  /** @throws Refusal `not-found` (404), also for a class that he may not see */
  async seen(id: string, by: Actor): Promise<Stored<DepartmentFile>> {
    const stored = await this.get(id);
    if (this.mayRead(by, stored.state)) return stored;
    throw notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
  }

  private mayRead({ roles }: Actor, { confidentiality }: DepartmentFile): boolean {
    return this.handbook.mayReadClass(roles.filter(isRole), confidentiality);
  }
}

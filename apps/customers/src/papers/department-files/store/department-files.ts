import { isRole, type Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { AggregateRow, Aggregates, type Platform } from '@kefu/persistence';
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
  override covers({ roles }: Actor, { confidentiality }: DepartmentFile): boolean {
    return this.handbook.mayReadClass(roles.filter(isRole), confidentiality);
  }
}

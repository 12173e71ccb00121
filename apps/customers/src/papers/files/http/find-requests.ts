import { fileKinds, roleNames, type FileKind, type Role } from '@kefu/handbook';
import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsCalendarDay, IsCode } from '../../../whole/request-formats/index.js';
import { fileStatuses, type FileStatus } from '../domain/index.js';

/** Filters may stand alone or together. */
export class FindFilesRequest extends PageQuery {
  /** From its beginning: the customer's number finds all of his files. */
  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  @IsOptional()
  @IsIn(fileKinds)
  kind?: FileKind;

  /** Without one, all but the voided. */
  @IsOptional()
  @IsIn(fileStatuses)
  status?: FileStatus;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** Part of the customer's name, or the initials of its pinyin. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Of the asset, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  @Matches(/[\p{L}\p{N}]/u)
  serial?: string;

  /** Of the asset, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 40)
  @Matches(/[\p{L}\p{N}]/u)
  plate?: string;

  /** What stands in that bundle (CU-07). */
  @IsOptional()
  @IsUUID()
  bundleId?: string;

  /** Of its bundle, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  shelfMark?: string;

  /** Opened on that day or later. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  openedFrom?: string;

  /** Opened on that day or earlier. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  openedTo?: string;
}

export class MissingDocumentsRequest extends PageQuery {
  /** Who owes them. */
  @IsOptional()
  @IsIn(roleNames)
  owner?: Role;

  @IsOptional()
  @IsUUID()
  fileId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsIn(fileKinds)
  kind?: FileKind;

  /** Only what should be in by now. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
}

export class ExpiringDocumentsRequest extends PageQuery {
  @IsOptional()
  @IsUUID()
  fileId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  code?: string;

  /** Expires on that day or later; today, where it is not given. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  from?: string;

  /** Expires on that day or earlier. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  until?: string;
}

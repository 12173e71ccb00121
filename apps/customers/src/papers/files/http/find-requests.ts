import { Code, Day, Id, OneOf, optional, RecordNumber, Sought, Words } from '@kefu/fields';
import { fileKinds, roleNames, type FileKind, type Role } from '@kefu/handbook';
import { PageQuery } from '@kefu/service';
import { fileStatuses, type FileStatus } from '../domain/index.js';

/** Filters may stand alone or together. */
export class FindFilesRequest extends PageQuery {
  /** From its beginning: the customer's number finds all of their files. */
  @RecordNumber(optional) number?: string;
  @OneOf(fileKinds, optional) kind?: FileKind;
  /** Without one, all but the voided. */
  @OneOf(fileStatuses, optional) status?: FileStatus;
  @Id(optional) customerId?: string;
  @Id(optional) assetId?: string;
  /** Part of the customer's name, or the initials of its pinyin. */
  @Words(1, 200, optional) name?: string;
  /** Of the asset, from its beginning. */
  @Sought(2, 200, optional) serial?: string;
  /** Of the asset, from its beginning. */
  @Sought(2, 40, optional) plate?: string;
  /** What stands in that bundle (CU-07). */
  @Id(optional) bundleId?: string;
  /** Of its bundle, from its beginning. */
  @Words(1, 60, optional) shelfMark?: string;
  /** Opened on that day or later. */
  @Day(optional) openedFrom?: string;
  /** Opened on that day or earlier. */
  @Day(optional) openedTo?: string;
}

export class MissingDocumentsRequest extends PageQuery {
  /** Who owes them. */
  @OneOf(roleNames, optional) owner?: Role;
  @Id(optional) fileId?: string;
  @Id(optional) customerId?: string;
  @OneOf(fileKinds, optional) kind?: FileKind;
  /** Only what should be in by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

export class ExpiringDocumentsRequest extends PageQuery {
  @Id(optional) fileId?: string;
  @Id(optional) customerId?: string;
  @Code(optional) code?: string;
  /** Expires on that day or later; today, where it is not given. */
  @Day(optional) from?: string;
  /** Expires on that day or earlier. */
  @Day(optional) until?: string;
}

import { OneOf, optional, PersonId } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { analysisReportStatuses, type AnalysisReportStatus } from '../domain/index.js';

export class FindReportsQuery extends PageQuery {
  @OneOf(analysisReportStatuses, optional) status?: AnalysisReportStatus;
  /** Who has to read it. */
  @PersonId(optional) readerId?: string;
  /** Only what should have been read by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

import { Inject, Injectable } from '@nestjs/common';
import { ReportDays } from '../figures/index.js';
import { RebuildProjections } from '../rebuild/index.js';
import { ReportWording } from './report-wording.js';
import { Publications } from './store/index.js';

/** What a report is made with. */
@Injectable()
export class ReportParts {
  constructor(
    readonly days: ReportDays,
    readonly publications: Publications,
    readonly wording: ReportWording,
    @Inject(RebuildProjections)
    readonly rebuild: Pick<RebuildProjections, 'refuseWhileRunning'>,
  ) {}
}

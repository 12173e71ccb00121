import { Code, Day, OneOf, optional, PersonId, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { dimensions, steps, type Dimension, type StepName } from '../store/index.js';

const names = Object.keys(dimensions) as Dimension[];

export class CaseQuery extends PageQuery {
  /** Kefu's own, or those of earlier systems. */
  @OneOf(['complaint', 'history'], optional) source?: 'complaint' | 'history';
  @Code(optional) regionId?: string;
  /** As the earlier system called it; of Kefu's own, the region. */
  @Words(1, 200, optional) area?: string;
  /** Of an earlier system, the type. */
  @Words(1, 200, optional) category?: string;
  /** Of an earlier system, what describes it. */
  @Words(1, 400, optional) cause?: string;
  @Code(optional) severity?: string;
  @Code(optional) channel?: string;
  /** Whose it is. */
  @PersonId(optional) ownerId?: string;
  @Code(optional) department?: string;
  @Code(optional) outcome?: string;
  /** First day on which it was received. */
  @Day(optional) from?: string;
  /** Last day on which it was received. */
  @Day(optional) to?: string;
  /** First day on which it ended. */
  @Day(optional) endedFrom?: string;
  /** Last day on which it ended. */
  @Day(optional) endedTo?: string;
}

export class ParetoQuery extends CaseQuery {
  /** What they are told apart by. */
  @OneOf(names) by!: Dimension;
}

export class TrendQuery extends CaseQuery {
  @OneOf(steps) every!: StepName;
}

export class FiguresQuery extends CaseQuery {
  /** What they are told apart by; all together, where it is not said. */
  @OneOf(names, optional) by?: Dimension;
}

export class ExportQuery extends CaseQuery {
  /** Language of the headings; that of the request, where it is not said. */
  @OneOf(['zh', 'en'], optional) lang?: 'zh' | 'en';
}

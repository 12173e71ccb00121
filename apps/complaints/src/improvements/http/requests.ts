import {
  Code,
  CodeOf,
  Day,
  Id,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  Words,
} from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { categories, type Category } from '../../complaints/index.js';
import * as domain from '../domain/index.js';

export class OriginRequest {
  @OneOf(domain.originKinds) kind!: domain.Origin['kind'];
  @Id() id!: string;
}

export class PlanImprovementRequest {
  /** Cause that there are to be fewer complaints of; this, the category, or both. */
  @CodeOf('causes', optional) cause?: string;
  @OneOf(categories, optional) category?: Category;
  /** Where; everywhere, where it is not said. */
  @Code(optional) regionId?: string;
  /** Complaints, callbacks and repair orders that showed it. */
  @Part(() => OriginRequest, listOf({ max: 100 })) origins!: OriginRequest[];
  /** What is to be done; names no customer. */
  @Words(2, 2000) measure!: string;
  @PersonId() ownerId!: string;
  /** The last day on which it is in time. */
  @Day() dueOn!: string;
}

export class EvidenceRequest {
  /** What shows that it was done. */
  @Words(2, 2000) evidence!: string;
}

export class FoundRequest {
  /** What whoever verifies saw. */
  @Words(2, 2000) found!: string;
}

export class SendBackRequest extends FoundRequest {
  /** Until when its owner has it again. */
  @Day() dueOn!: string;
}

export class HandOverRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindImprovementsQuery extends PageQuery {
  @OneOf(domain.improvementStatuses, optional) status?: domain.ImprovementStatus;
  @CodeOf('causes', optional) cause?: string;
  @OneOf(categories, optional) category?: Category;
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  /** The complaint, callback or repair order that it came of. */
  @Id(optional) originId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import {
  appealPenalty,
  confirmPenalty,
  dropPenalty,
  recordCosts,
  rulePenaltyAppeal,
  tellPenalty,
} from '../domain/index.js';
import { FindPenalties, Penalties, PenaltyRecord, WeighPenalties } from '../store/index.js';
import {
  AppealPenaltyRequest,
  FindPenaltiesQuery,
  PenaltyCostsRequest,
  TellPenaltyRequest,
} from './requests.js';

/** Whoever it may concern sees their own, who leads those of their regions. */
export const readers = [
  'technician',
  'repair-lead',
  'manager',
  'director',
  'general-manager',
] as const;
/** The person, or who speaks for them. */
const concerned = ['technician', 'repair-lead', 'manager'] as const;
/** The director where the manager is concerned. */
const deciders = ['manager', 'director'] as const;
const above = ['director', 'general-manager'] as const;

/** What comes of no-shows (FR-06). */
@Controller('penalties')
export class PenaltiesController {
  constructor(
    private readonly penalties: Penalties,
    private readonly weighing: WeighPenalties,
    private readonly finding: FindPenalties,
  ) {}

  /** By state, degree, person, order, region and days, the newest first. */
  @Lists('', PenaltyRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, ...filter }: FindPenaltiesQuery) {
    return this.finding.find(by, filter, { cursor, limit });
  }

  /** One penalty, with the no-shows that it counted. */
  @Reads(':id', PenaltyRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.penalties.seen(id, by);
  }

  /** What the no-show cost, recorded against the person (FR-06). */
  @Changes(':id/record-costs', PenaltyRecord, deciders)
  recordCosts(@Asked() asked: Asked, @Body() { costs }: PenaltyCostsRequest) {
    return this.penalties.changeSeen(asked, (penalty, context) =>
      recordCosts(penalty, costs, context),
    );
  }

  /** It stands and is charged; nobody confirms their own (FR-06). */
  @Changes(':id/confirm', PenaltyRecord, deciders)
  confirm(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.penalties.changeSeen(asked, (penalty, context) =>
      confirmPenalty(penalty, reason, context),
    );
  }

  /** No fault of theirs; the no-show counts for no other penalty either (FR-06). */
  @Changes(':id/drop', PenaltyRecord, deciders)
  drop(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.weighing.decide(asked, (penalty, context) => dropPenalty(penalty, reason, context));
  }

  /** The person has read it, or was told; their time to appeal begins. */
  @Changes(':id/tell', PenaltyRecord, concerned)
  tell(@Asked() asked: Asked, @Body() { at }: TellPenaltyRequest) {
    return this.penalties.changeSeen(asked, (penalty, context) =>
      tellPenalty(penalty, at, context),
    );
  }

  /** Once, and in time; a lead or the manager may take it down in the person's name. */
  @Changes(':id/appeal', PenaltyRecord, concerned)
  appeal(@Asked() asked: Asked, @Body() appeal: AppealPenaltyRequest) {
    return this.penalties.changeSeen(asked, (penalty, context) =>
      appealPenalty(penalty, appeal, context),
    );
  }

  /** It stands, for good: by somebody one level above who confirmed it. */
  @Changes(':id/uphold', PenaltyRecord, above)
  uphold(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.penalties.changeSeen(asked, (penalty, context) =>
      rulePenaltyAppeal(penalty, 'upheld', reason, context),
    );
  }

  /** Nothing is charged, and it counts no more: by somebody one level above who confirmed it. */
  @Changes(':id/overturn', PenaltyRecord, above)
  overturn(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.weighing.decide(asked, (penalty, context) =>
      rulePenaltyAppeal(penalty, 'overturned', reason, context),
    );
  }
}

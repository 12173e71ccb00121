import { Instant, Int } from '@kefu/fields';
import { conflict, type Actor, type Clock } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  Lists,
  Reads,
  ReasonRequest,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { handlers, managers, readers } from '../../complaints/index.js';
import * as domain from '../domain/index.js';
import {
  CountEffect,
  type Effect,
  FindImprovements,
  ImprovementRecord,
  Improvements,
  KeepImprovements,
} from '../store/index.js';
import {
  EvidenceRequest,
  FindImprovementsQuery,
  FoundRequest,
  HandOverRequest,
  PlanImprovementRequest,
  SendBackRequest,
} from './requests.js';

/** Who may see that an improvement works; its owner never does. */
const verifiers = [...handlers, 'general-manager'] as const;

export class EffectView implements Effect {
  /** When it had been done; before and after are counted from there. */
  @Instant() from!: string;
  /** How many days on each side. */
  @Int() days!: number;
  /** How many of the days after have passed; `after` is of these. */
  @Int() daysPassed!: number;
  @Int() before!: number;
  @Int() after!: number;
}

/** What gets better because of complaints, and whether it did (CP-14). */
@Controller('improvements')
export class ImprovementsController {
  constructor(
    private readonly improvements: Improvements,
    private readonly keeping: KeepImprovements,
    private readonly finding: FindImprovements,
    private readonly effects: CountEffect,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody is to make it better, by a day (CP-14). */
  @Creates('', ImprovementRecord, handlers)
  plan(@By() by: Actor, @Body() plan: PlanImprovementRequest) {
    return this.keeping.plan(by, plan);
  }

  /** By state, cause, category, region, owner and origin, the most urgent first. */
  @Lists('', ImprovementRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindImprovementsQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.finding.find(by, filter, { cursor, limit });
  }

  /** One improvement. */
  @Reads(':id', ImprovementRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.improvements.seen(id, by);
  }

  /** Complaints of its cause, category and region before and after; not before it was verified. */
  @Roles(...readers)
  @Answers(EffectView)
  @Get(':id/effect')
  async effect(@Asked() { id, by }: Asked): Promise<Effect> {
    const { state } = await this.improvements.seen(id, by);
    const effect = await this.effects.of(state);
    if (effect) return effect;
    throw conflict(
      'not-verified-yet',
      { zh: '改进尚未验证，还没有效果可比', en: 'It has no effect to count before it is verified' },
      { rule: 'CP-14' },
    );
  }

  /** Its owner says that it is done, and what shows it (CP-14). */
  @Changes(':id/carry-out', ImprovementRecord, readers)
  carryOut(@Asked() asked: Asked, @Body() { evidence }: EvidenceRequest) {
    return this.improvements.changeSeen(asked, (improvement, context) =>
      domain.carryOutImprovement(improvement, evidence, context),
    );
  }

  /** Somebody other than its owner saw that it works (CP-14). */
  @Changes(':id/verify', ImprovementRecord, verifiers)
  verify(@Asked() asked: Asked, @Body() { found }: FoundRequest) {
    return this.improvements.changeSeen(asked, (improvement, context) =>
      domain.verifyImprovement(improvement, found, context),
    );
  }

  /** It is not done or does not help: its owner has it again (CP-14). */
  @Changes(':id/send-back', ImprovementRecord, verifiers)
  sendBack(@Asked() asked: Asked, @Body() why: SendBackRequest) {
    return this.improvements.changeSeen(asked, (improvement, context) =>
      domain.sendBack(improvement, why, context),
    );
  }

  /** It is not to be done after all. */
  @Changes(':id/drop', ImprovementRecord, managers)
  drop(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.improvements.changeSeen(asked, (improvement, context) =>
      domain.dropImprovement(improvement, reason, context),
    );
  }

  /** Somebody else owns it from now on; its day stays. */
  @Changes(':id/hand-over', ImprovementRecord, managers)
  handOver(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOverRequest) {
    return this.keeping.handOver(asked, ownerId, reason);
  }
}

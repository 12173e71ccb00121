import { Flag, Instant, Int, listOf, Part, Text } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Answers, By, Roles } from '@kefu/service';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { OrNull } from '../figures/index.js';
import { RebuildProjections } from './rebuild-projections.js';

/** What of one service has been heard again. */
class HearingView {
  @Text() source!: string;
  /** Messages in the source's stream. */
  @Int() messages!: number;
  /** Of these, those that have not taken effect. */
  @Int() pending!: number;
}

/** How far a rebuild is. */
class RebuildView {
  @Flag() running!: boolean;
  @OrNull() @Instant() startedAt!: string | null;
  @OrNull() @Text() startedBy!: string | null;
  @OrNull() @Instant() finishedAt!: string | null;
  @Part(() => HearingView, listOf()) sources!: HearingView[];
}

@Controller('rebuild')
export class RebuildController {
  constructor(private readonly rebuild: RebuildProjections) {}

  /** Begins; how far it is tells the GET. */
  @Roles('admin')
  @Answers(RebuildView)
  @HttpCode(202)
  @Post()
  start(@By() by: Actor) {
    return this.rebuild.start(by);
  }

  /** How far the rebuild is, by source. */
  @Roles('admin', 'manager', 'director')
  @Answers(RebuildView)
  @Get()
  state() {
    return this.rebuild.state();
  }
}

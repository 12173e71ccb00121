import { Flag, Instant, Int, listOf, optional, Part, Text } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Answers, By, Roles } from '@kefu/service';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { RebuildProjections } from './rebuild-projections.js';

class HearingView {
  @Text() source!: string;
  /** Messages in the source's stream. */
  @Int() messages!: number;
  /** Of these, those that have not taken effect. */
  @Int() pending!: number;
}

class RebuildView {
  @Flag() running!: boolean;
  @Instant(optional) startedAt!: string | null;
  @Text(optional) startedBy!: string | null;
  @Instant(optional) finishedAt!: string | null;
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

  @Roles('admin', 'manager', 'director')
  @Answers(RebuildView)
  @Get()
  state() {
    return this.rebuild.state();
  }
}

import type { Actor } from '@kefu/kernel';
import { Answers, By, Roles } from '@kefu/service';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { RebuildProjections } from './rebuild-projections.js';

class HearingView {
  @IsString()
  source!: string;

  /** Messages in the source's stream. */
  @IsInt()
  messages!: number;

  /** Of these, those that have not taken effect. */
  @IsInt()
  pending!: number;
}

class RebuildView {
  @IsBoolean()
  running!: boolean;

  @IsOptional()
  @IsString()
  startedAt!: string | null;

  @IsOptional()
  @IsString()
  startedBy!: string | null;

  @IsOptional()
  @IsString()
  finishedAt!: string | null;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HearingView)
  sources!: HearingView[];
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

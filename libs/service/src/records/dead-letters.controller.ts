import { conflict, Refusal, type Actor } from '@kefu/kernel';
import { openDeadLetters, readDeadLetter, type DeadLetter } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { By, Roles } from '../access/declare-access.js';
import { translateError } from '../errors/translate-error.js';
import { ReasonRequest } from '../http/reasons.js';
import { PageQuery } from '../lists/page-query.js';
import { decodeCursor, page } from '@kefu/persistence';
import { Answers, PageOf } from '../openapi/answers.js';
import { ServiceRuntime } from '../service-runtime.js';
import { DeadLetterView } from './record-views.js';

/** Why the aggregate may go on without it; kept with the letter. */
export class SkipDeadLetter extends ReasonRequest {}

/** Events that could not take effect here; what follows of their aggregates waits behind them. */
@Roles('admin')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** Those that wait for somebody, the oldest first. */
  @Answers(PageOf(DeadLetterView))
  @Get()
  async list(@Query() { cursor, limit }: PageQuery) {
    const after = decodeCursor(cursor, ['id'])?.[0];
    const letters = await openDeadLetters(this.database, { after, limit: limit + 1 });
    return page(letters, limit, ({ id }) => [id], viewOf);
  }

  /** Lets it take effect once its cause is mended, and what waits behind it. */
  @Answers(DeadLetterView)
  @HttpCode(200)
  @Post(':id/replay')
  async replay(@By() by: Actor, @Param('id') id: string) {
    await this.database.transaction(async (tx) => {
      // Statements that reactions do not wait for must fail here and not at the commit
      const failure = await tx.attempt(() => this.runtime.messaging.gate.replay(id, by));
      if (failure) throw reasonOf(failure.error);
    });
    return viewOf(await readDeadLetter(this.database, id));
  }

  /** Lets its aggregate go on without it, for good. */
  @Answers(DeadLetterView)
  @HttpCode(200)
  @Post(':id/skip')
  async skip(@By() by: Actor, @Param('id') id: string, @Body() { reason }: SkipDeadLetter) {
    await this.runtime.messaging.gate.skip(id, by, reason);
    return viewOf(await readDeadLetter(this.database, id));
  }
}

/** What the reaction failed of is no fault of the request; a database that is away or busy passes. */
const reasonOf = (error: unknown): unknown => {
  if (error instanceof Refusal || translateError(error).status === 503) return error;
  return conflict('still-failing', {
    zh: '重放后仍然失败，死信保持原状；请先排除原因再重放，或注明理由后跳过',
    en: 'It fails as before, and the letter stays as it was: mend the cause and replay it, or skip it with a reason',
  });
};

const viewOf = (letter: DeadLetter): object =>
  Object.fromEntries(Object.entries(letter).filter(([, value]) => value !== null));

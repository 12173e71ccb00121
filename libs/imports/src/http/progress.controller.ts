import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@kefu/kernel';
import { AnswersFile, By, ServiceRuntime } from '@kefu/service';
import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { shownOf } from '@kefu/validation';
import { Imports } from '../store/imports.js';
import { ShowImports } from '../store/show-imports.js';
import { ImportView } from './views.js';

const LOOK_EVERY_MS = 500;

@Controller('imports/:id')
export class ImportProgressController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ShowImports) private readonly shows: ShowImports,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** The import each time it has come further, as server-sent events, until there is nothing to wait for. */
  @AnswersFile('text/event-stream')
  @Get('progress')
  async follow(@By() by: Actor, @Param('id') id: string) {
    await this.imports.seen(id, by);
    return new StreamableFile(Readable.from(this.events(id)), { type: 'text/event-stream' });
  }

  private async *events(id: string): AsyncGenerator<string> {
    let said = '';
    // An instance that leaves ends its streams; who follows asks another one
    while (!this.runtime.stopping) {
      const { state, version, phase } = await this.shows.asItStands(id);
      const event = `data: ${JSON.stringify(shownOf(ImportView, { ...state, version }))}\n\n`;
      if (event !== said) yield event;
      said = event;
      if (phase === null) return;
      await pause(LOOK_EVERY_MS);
    }
  }
}

import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@kefu/kernel';
import { AnswersFile, By, Roles, ServiceRuntime } from '@kefu/service';
import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { importers } from '../../../whole/access/index.js';
import { ImportWork } from '../store/import-work.js';
import { Imports } from '../store/imports.js';
import { viewOf } from './views.js';

const LOOK_EVERY_MS = 500;

@Controller('imports/:id')
export class ImportProgressController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** The import each time it has come further, as server-sent events, until there is nothing to wait for. */
  @Roles(...importers)
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
      const [stored, progress] = [await this.imports.get(id), await this.work.of(id)];
      if (!progress) return;
      const event = `data: ${JSON.stringify(viewOf(stored.state, stored.version, progress))}\n\n`;
      if (event !== said) yield event;
      said = event;
      if (progress.phase === null) return;
      await pause(LOOK_EVERY_MS);
    }
  }
}

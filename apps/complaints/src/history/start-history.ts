import { SavedMappings, WorkOnImports } from '@kefu/imports';
import { system } from '@kefu/kernel';
import { CONFIG, type ServiceConfig } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { nycFields, nycName } from './nyc-mapping.js';

/** Begins the work on files; the demo centre has a mapping for the file that its page of imports names. */
@Injectable()
export class StartHistory {
  constructor(
    private readonly mappings: SavedMappings,
    private readonly work: WorkOnImports,
    @Inject(CONFIG) private readonly config: Pick<ServiceConfig, 'demo'>,
  ) {}

  async start(): Promise<void> {
    if (this.config.demo) {
      await this.mappings.keep(system('demo-centre'), { name: nycName, fields: nycFields });
    }
    this.work.start();
  }
}

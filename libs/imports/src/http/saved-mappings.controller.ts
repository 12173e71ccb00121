import type { Actor } from '@kefu/kernel';
import { Answers, By, Changes, IfMatch, ListOf } from '@kefu/service';
import { Body, Controller, Get, Inject } from '@nestjs/common';
import { SavedMappings, SavedMappingView } from '../store/saved-mappings.js';
import { SaveMappingRequest } from './requests.js';

@Controller('import-mappings')
export class SavedMappingsController {
  constructor(@Inject(SavedMappings) private readonly saved: SavedMappings) {}

  /** Saves a mapping under a name; who saved it, or a supervisor, may replace it (CU-15). */
  @Changes('', SavedMappingView, 'class')
  save(@By() by: Actor, @Body() body: SaveMappingRequest, @IfMatch() ifVersion?: number) {
    return this.saved.keep(by, body, ifVersion);
  }

  /** By name, for everybody who imports. */
  @Answers(ListOf(SavedMappingView))
  @Get()
  async list() {
    return { items: await this.saved.all() };
  }
}

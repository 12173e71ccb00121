import { Id, Int, listOf, Part, Text, Words } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, IfMatch, ListOf, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { importers } from '../../../whole/access/index.js';
import type { Plain } from '../../../whole/request-formats/index.js';
import type { SavedMapping } from '../domain/index.js';
import { SavedMappings } from '../store/saved-mappings.js';
import { FieldRuleRequest } from './requests.js';

export class SaveMappingRequest {
  @Words(1, 100) name!: string;
  @Part(() => FieldRuleRequest, listOf({ min: 1, max: 100 })) fields!: FieldRuleRequest[];
}

export class SavedMappingView extends SaveMappingRequest {
  @Id() id!: string;
  /** Who may change it beside supervisors. */
  @Text() ownerId!: string;
  @Int() version!: number;
}

@Controller('import-mappings')
export class SavedMappingsController {
  constructor(@Inject(SavedMappings) private readonly saved: SavedMappings) {}

  /** Saves a mapping under a name; who saved it, or a supervisor, may replace it (CU-15). */
  @Roles(...importers)
  @Answers(SavedMappingView)
  @HttpCode(200)
  @Post()
  async save(@By() by: Actor, @Body() body: SaveMappingRequest, @IfMatch() ifVersion?: number) {
    return answer(await this.saved.keep(by, body, ifVersion), viewOfMapping);
  }

  /** By name, for everybody who imports. */
  @Roles(...importers)
  @Answers(ListOf(SavedMappingView))
  @Get()
  async list() {
    const all = await this.saved.all();
    return { items: all.map((one) => viewOfMapping(one, one.version)) };
  }
}

const viewOfMapping = (
  { id, name, fields, ownerId }: SavedMapping,
  version: number,
): Plain<SavedMappingView> => ({
  id,
  name,
  ownerId,
  version,
  fields: [...fields],
});

import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { finish, open } from '../domain/decide.js';
import { FindSpareParts } from '../store/find-spare-parts.js';
import { SparePartRecord } from '../store/spare-part-record.js';
import { SpareParts } from '../store/spare-parts.js';
import { FindSparePartsRequest, SparePartRequest } from './requests.js';
import { readers, workers } from './roles.js';

@Controller('spare-parts')
export class SparePartsController {
  constructor(
    private readonly spareParts: SpareParts,
    private readonly finding: FindSpareParts,
  ) {}

  /** Opens a spare part in a region of one's own. */
  @Creates('', SparePartRecord, workers)
  open(@By() by: Actor, @Body() opening: SparePartRequest) {
    return this.spareParts.create(by, (context) => open(opening, context));
  }

  /** By state and region, the newest first. */
  @Lists('', SparePartRecord, readers)
  find(@By() by: Actor, @Query() query: FindSparePartsRequest) {
    return this.finding.find(query, by.regions);
  }

  @Reads(':id', SparePartRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.spareParts.seen(id, by);
  }

  /** It is done. */
  @Changes(':id/finish', SparePartRecord, workers)
  finish(@Asked() asked: Asked) {
    return this.spareParts.changeSeen(asked, finish);
  }
}

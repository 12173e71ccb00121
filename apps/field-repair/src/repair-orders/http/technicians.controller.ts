import type { Actor } from '@kefu/kernel';
import { Answers, By, decodeCursor, page, PageOf, Roles } from '@kefu/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { StaffRecords } from '../store/index.js';
import { DESK, LEADS } from './may-do.js';
import { ListTechniciansQuery } from './requests.js';
import { TechnicianView } from './views.js';

/** Technicians by staff number, with who is free. */
@Controller('technicians')
export class TechniciansController {
  constructor(@Inject(StaffRecords) private readonly staff: StaffRecords) {}

  /** Technicians of the regions of whoever asks, or of one region. */
  @Roles(...DESK, ...LEADS, 'director')
  @Answers(PageOf(TechnicianView))
  @Get()
  async list(@By() by: Actor, @Query() query: ListTechniciansQuery) {
    const { regionId, free, cursor, limit } = query;
    const rows = await this.staff.technicians({
      regions: regionId ? [regionId] : by.regions,
      free: free === undefined ? undefined : free === 'true',
      after: decodeCursor(cursor, ['text'])?.[0],
      limit: limit + 1,
    });
    return page(rows, limit, ({ number }) => [number]);
  }
}

import type { Actor } from '@kefu/kernel';
import { Answers, By, PageOf, Roles } from '@kefu/service';
import { Controller, Get, Query } from '@nestjs/common';
import { Technicians, TechnicianView } from '../store/index.js';
import { asWindow, flagOf, ListTechniciansQuery } from './requests.js';
import { desk, leads } from './roles.js';

/** Technicians by staff number, with who is free. */
@Controller('technicians')
export class TechniciansController {
  constructor(private readonly technicians: Technicians) {}

  /** Technicians of the regions of whoever asks, or of one region. */
  @Roles(...desk, ...leads, 'director')
  @Answers(PageOf(TechnicianView))
  @Get()
  list(@By() by: Actor, @Query() { regionId, free, from, to, ...range }: ListTechniciansQuery) {
    const regions = regionId ? [regionId] : by.regions;
    const window = asWindow({ from, to });
    return this.technicians.find({ regions, free: flagOf(free), window, ...range });
  }
}

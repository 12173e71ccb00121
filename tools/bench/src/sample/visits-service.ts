import type { Actor } from '@kefu/kernel';
import { By, Public, Roles, type ServiceDefinition } from '@kefu/service';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

class Place {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  street!: string;

  @IsInt()
  @Min(1)
  houseNumber!: number;
}

/** As requests of the services say a moment. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u;

export class PlanVisit {
  @IsUUID()
  customerId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  fault!: string;

  @IsIn(['normal', 'urgent'])
  urgency!: string;

  @Matches(instant)
  from!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9)
  stairs?: number;

  @IsBoolean()
  ringsFirst!: boolean;

  @ValidateNested()
  place!: Place;
}

export const visitsOfToday = () => ({
  items: [
    { id: '019ab3f0-5c00-7000-8000-000000000001', status: 'dispatched', region: 'east' },
    { id: '019ab3f0-5c00-7000-8000-000000000002', status: 'arrived', region: 'east' },
  ],
  open: true,
});

export const planned = (by: string, { customerId, urgency, from, place }: PlanVisit) => ({
  id: '019ab3f0-5c00-7000-8000-000000000003',
  status: 'planned',
  by,
  customerId,
  urgency,
  from,
  place: { street: place.street, houseNumber: place.houseNumber },
});

@Controller('visits')
class VisitsController {
  @Public()
  @Get()
  today() {
    return visitsOfToday();
  }

  @Roles('agent')
  @Post()
  plan(@By() by: Actor, @Body() visit: PlanVisit) {
    return planned(by.id, visit);
  }
}

@Module({ controllers: [VisitsController] })
class VisitsModule {}

/** Routes without a database behind them, so that only the way to them and back is measured. */
export const visits: ServiceDefinition = {
  name: 'visits',
  title: { zh: '上门', en: 'Visits' },
  module: VisitsModule,
  entities: [],
  migrations: [],
};

import { IsArray, IsIn, IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** What is not personal about a customer changed: the full new state, and which fields differ. */
export class CustomerChangedV1 {
  static readonly type = 'kefu.customers.customer.changed.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsIn(['person', 'organisation'])
  kind!: 'person' | 'organisation';

  @IsIn(['potential', 'onboarding', 'existing', 'lapsed'])
  stage!: 'potential' | 'onboarding' | 'existing' | 'lapsed';

  @IsIn(['standard', 'vip', 'key'])
  tier!: 'standard' | 'vip' | 'key';

  /** Code of the region that serves the customer. */
  @IsCode()
  regionId!: string;

  /** Names of the fields above that differ. */
  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}

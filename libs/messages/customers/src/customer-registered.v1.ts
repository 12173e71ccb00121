import { IsIn, IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/**
 * A customer was filed (CU-01). Names, phones and addresses travel on the personal subject only.
 */
export class CustomerRegisteredV1 {
  static readonly type = 'kefu.customers.customer.registered.v1' as const;

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
}

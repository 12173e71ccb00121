import { IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/**
 * The customer's personal data was erased (G-05). The id and the number stay, and so does what was
 * counted under them. That copies have to go is said on his personal subject, by a tombstone.
 */
export class CustomerErasedV1 {
  static readonly type = 'kefu.customers.customer.erased.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  /** On which ground of the law (PIPL, article 47): `consent-withdrawn`, say. */
  @IsCode()
  ground!: string;
}

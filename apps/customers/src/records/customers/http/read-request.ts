import { IsIn, IsOptional } from 'class-validator';

export class ReadCustomerRequest {
  /** The record itself where it was merged into another one, which answers for it otherwise. */
  @IsOptional()
  @IsIn(['true', 'false'])
  asFiled?: 'true' | 'false';
}

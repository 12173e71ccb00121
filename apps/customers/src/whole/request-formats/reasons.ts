import { IsString, Length } from 'class-validator';

/** Why; goes into the audit trail. */
export class ReasonRequest {
  @IsString()
  @Length(2, 500)
  reason!: string;
}

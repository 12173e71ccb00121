import { IsString, Length } from 'class-validator';

/**
 * The person no longer works here; gets no work any more. What he did stays on record under his id.
 */
export class PersonDismissedV1 {
  static readonly type = 'kefu.staff.person.dismissed.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;
}

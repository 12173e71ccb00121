import { mask, roleNames, type Role } from '@kefu/handbook';
import { IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID } from 'class-validator';
import { gradeTracks, type GradeTrack, type Person, type PersonStatus } from '../domain/index.js';

export class PersonView {
  @IsUUID()
  id!: string;

  /** Staff number 工号. */
  @IsString()
  number!: string;

  @IsString()
  name!: string;

  /** Masked, but for oneself. */
  @IsOptional()
  @IsString()
  phone?: string;

  @IsArray()
  @IsIn(roleNames, { each: true })
  roles!: readonly Role[];

  /** Codes of regions; `*` is every region. */
  @IsArray()
  @IsString({ each: true })
  regionIds!: readonly string[];

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsIn(gradeTracks)
  gradeTrack?: GradeTrack;

  @IsIn(['active', 'dismissed'])
  status!: PersonStatus;

  @IsISO8601()
  appointedAt!: string;

  @IsOptional()
  @IsISO8601()
  dismissedAt?: string;

  /** The ETag. */
  @IsInt()
  version!: number;
}

/** As he sees himself. */
export const ownView = ({ credentialsChangedAt: _never, ...person }: Person, version: number) => ({
  ...person,
  version,
});

/** As colleagues see him: the phone is masked (G-05). */
export const personView = (person: Person, version: number) => ({
  ...ownView(person, version),
  ...(person.phone === undefined ? {} : { phone: mask('phone', person.phone) }),
});

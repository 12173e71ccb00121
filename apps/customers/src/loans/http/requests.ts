import { roleNames, type Role } from '@kefu/handbook';
import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { loanStatuses, loanSubjects, type LoanStatus, type LoanSubject } from '../domain/index.js';

export class BorrowerRequest {
  @IsIn(roleNames)
  role!: Role;

  @IsString()
  @Matches(/^[\w:.@|-]{1,128}$/u)
  personId!: string;
}

export class LoanRequest {
  @IsIn(loanSubjects)
  subject!: LoanSubject;

  @IsUUID()
  subjectId!: string;

  /** What it is needed for. */
  @IsString()
  @Length(2, 500)
  purpose!: string;

  /** Who takes it, where somebody else fills in the slip for him. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BorrowerRequest)
  borrower?: BorrowerRequest;
}

export class FindLoansRequest extends PageQuery {
  @IsOptional()
  @IsIn(loanStatuses)
  status?: LoanStatus;

  @IsOptional()
  @IsIn(loanSubjects)
  subject?: LoanSubject;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 128)
  borrowerId?: string;

  /** Only what should be back by now. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
}

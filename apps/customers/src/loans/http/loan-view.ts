import { roleNames, type Role } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../request-formats/index.js';
import {
  loanStatuses,
  loanSubjects,
  type Loan,
  type LoanStatus,
  type LoanSubject,
} from '../domain/index.js';

export class BorrowerView {
  @IsIn(roleNames)
  role!: Role;

  @IsString()
  personId!: string;
}

export class LoanView {
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsIn(loanStatuses)
  status!: LoanStatus;

  @IsIn(loanSubjects)
  subject!: LoanSubject;

  @IsUUID()
  subjectId!: string;

  @IsOptional()
  @IsUUID()
  customerId?: string | undefined;

  @IsObject()
  @ValidateNested()
  @Type(() => BorrowerView)
  borrower!: BorrowerView;

  @IsString()
  purpose!: string;

  @IsString()
  requestedAt!: string;

  @IsOptional()
  @IsString()
  approvedBy?: string | undefined;

  @IsOptional()
  @IsString()
  handedOutAt?: string | undefined;

  /** The last moment at which it is back in time. */
  @IsOptional()
  @IsString()
  dueAt?: string | undefined;

  @IsOptional()
  @IsString()
  returnedAt?: string | undefined;

  @IsInt()
  version!: number;
}

export const loanViewOf = (loan: Omit<Loan, 'breaches'>, version: number): Plain<LoanView> => ({
  id: loan.id,
  number: loan.number,
  status: loan.status,
  subject: loan.subject,
  subjectId: loan.subjectId,
  customerId: loan.customerId ?? undefined,
  borrower: loan.borrower,
  purpose: loan.purpose,
  requestedAt: loan.requestedAt,
  approvedBy: loan.approvedBy ?? undefined,
  handedOutAt: loan.handedOutAt ?? undefined,
  dueAt: loan.dueAt ?? undefined,
  returnedAt: loan.returnedAt ?? undefined,
  version,
});

import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetPayer, type BankLine } from '../domain/index.js';
import { BankLineRecord } from './bank-line-record.js';

/** Finance sees the statements of the whole house: a line has no region before somebody says whose it is. */
@Injectable()
export class BankLines extends aggregatesOf<BankLine>({
  name: 'bank-line',
  entity: BankLineRecord,
  // whose name it is nobody knows yet: it is under a key of the line
  personal: personalFields(({ id }) => id, ['payer', 'memo'], forgetPayer),
}) {}

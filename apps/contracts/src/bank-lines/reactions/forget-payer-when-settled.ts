import { system } from '@kefu/kernel';
import { Database, forgetPerson } from '@kefu/persistence';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { FORGET_PAYER, forgetPayer } from '../domain/index.js';
import { BankLines } from '../store/index.js';

/** G-05: of a line that is accepted, or lies there for too long, nobody can read who paid, in its trail neither. */
@Injectable()
export class ForgetPayerWhenSettled {
  constructor(
    @Inject(BankLines) private readonly lines: BankLines,
    @Inject(Database) private readonly database: Database,
  ) {}

  @WhenDue('bank-line', FORGET_PAYER)
  async on({ ref }: FiredTimer): Promise<void> {
    await this.database.transaction((tx) =>
      forgetPerson(tx, ref, async () => {
        const forget = { reason: 'payer-forgotten' } as const;
        await this.lines.change(
          ref,
          system('G-05'),
          (line) => ({ ...forget, next: forgetPayer(line), events: [] }),
          { noWait: true },
        );
      }),
    );
  }
}

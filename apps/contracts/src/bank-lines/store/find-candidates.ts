import { Conditions, Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { numbersIn, type Candidate, type Line } from '../domain/index.js';

const most = 20;

/** What of all that is owed a line could be for: those that it names, and those of its amount. */
@Injectable()
export class FindCandidates {
  constructor(@Inject(Database) private readonly database: Database) {}

  of(line: Line, regions: readonly string[]): Promise<Candidate[]> {
    const where = new Conditions()
      .always(`r.status IN ('invoiced', 'part-paid', 'overdue', 'bad-debt')`)
      .inRegions('r.region_id', regions);
    const numbers = where.place(numbersIn(line));
    const amount = where.place(line.amount);
    return this.database.queryByValues<Candidate>(
      `SELECT * FROM (
         SELECT r.id AS "receivableId", r.number, r.customer_id AS "customerId",
                (CASE r.status WHEN 'bad-debt' THEN r.written_off - r.recovered ELSE r."left" END)::text
                  AS "left",
                r.number = ANY (${numbers}::text[]) OR r.invoice_id = ANY (
                  SELECT i.id FROM invoice i WHERE i.number = ANY (${numbers}::text[])) AS named
         FROM receivable r WHERE ${String(where)}
           AND (r.number = ANY (${numbers}::text[]) OR r."left" = ${amount}::numeric
             OR r.invoice_id IN (SELECT i.id FROM invoice i WHERE i.number = ANY (${numbers}::text[])))
         ORDER BY named DESC, r.due_on, r.id LIMIT ${where.place(most)}
       ) c ORDER BY named DESC, number`,
      where.values,
    );
  }
}

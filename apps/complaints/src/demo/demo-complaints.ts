import { plusMillis, stableId } from '@kefu/kernel';
import { Database, oneAtATime } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Complaints, domain, nextComplaintNumber } from '../complaints/index.js';
import { appoint, Departments, type People } from '../departments/index.js';
import { demoComplaints, people, staffing, type DemoComplaint } from './invent-complaints.js';

/** Where the archive's own demo takes the ids of its customers from. */
const customersOfTheDemo = '5a0c9a3e-7c1d-5d1b-9a55-6b656675aa01';
const regions = ['north', 'east', 'west'] as const;
const HOUR = 3_600_000;

/** A complaint in each of its states, the first time that a centre starts as the demo. */
@Injectable()
export class DemoComplaints {
  constructor(
    private readonly complaints: Complaints,
    private readonly departments: Departments,
    private readonly database: Database,
  ) {}

  load(): Promise<void> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'making up the demo');
      const [present] = await this.database.query('SELECT 1 FROM complaint LIMIT 1');
      if (present) return;
      for (const complaint of demoComplaints) await this.make(complaint);
      await this.staffDepartments();
    });
  }

  private async staffDepartments(): Promise<void> {
    const { items } = await this.departments.list({ status: 'open' }, { limit: 200 });
    const staffed: Readonly<Record<string, People | undefined>> = staffing;
    for (const { state } of items) {
      const wanted = staffed[state.code];
      if (!wanted) continue;
      await this.departments.change(state.id, people.manager, (department) =>
        appoint(department, wanted, '演示人员到岗'),
      );
    }
  }

  private async make({ customer, ago, words, remedySought, steps }: DemoComplaint): Promise<void> {
    const name = `customer-${String(customer).padStart(2, '0')}`;
    const about = {
      customerId: stableId(name, customersOfTheDemo),
      assetId: stableId(`${name}-asset-1`, customersOfTheDemo),
      regionId: regions[customer % regions.length] ?? 'east',
    };
    const number = await nextComplaintNumber(this.database);
    const told = { ...about, number, words, remedySought, apologised: true };
    const { state } = await this.complaints.create(people.handler, (context) => {
      const now = plusMillis(context.now, -ago * HOUR);
      return domain.recordComplaint({ ...told, channel: 'phone' }, 'complaint-handler', {
        ...context,
        now,
        newId: () => stableId(`demo complaint ${customer}`),
      });
    });
    for (const [by, after, decide] of steps) {
      await this.complaints.change(state.id, people[by], (complaint, context) =>
        // each step lies as long after the record as it would in a real case
        decide(
          complaint,
          { ...context, now: plusMillis(context.now, (after - ago) * HOUR) },
          customer,
        ),
      );
    }
  }
}

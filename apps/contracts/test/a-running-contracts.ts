import { newId, type Actor } from '@kefu/kernel';
import { standing, StaffedService } from '@kefu/testing/services';
import { contracts } from '../src/index.js';

export const MONDAY_10 = '2026-03-02T02:00:00.000Z';

const person = (role: string, regions: readonly string[] = ['east']): Actor => ({
  id: newId(),
  kind: 'person',
  roles: [role],
  regions,
});

export const accountManager = person('account-manager');
export const otherAccountManager = person('account-manager');
export const reviewer = person('contract-reviewer');
export const manager = person('manager');
export const finance = person('finance', ['*']);
export const otherFinance = person('finance', ['*']);
export const director = person('director', ['*']);
export const generalManager = person('general-manager', ['*']);
export const sales = person('sales');
export const clerk = person('clerk');
export const elsewhere = person('manager', ['west']);

const staff = [
  ...[accountManager, otherAccountManager, reviewer, manager, finance, otherFinance],
  ...[director, generalManager, sales, clerk, elsewhere],
];

/** The service on a real database, in time that stands still; the broker stays away. */
export class RunningContracts extends StaffedService {
  static async start(now = MONDAY_10): Promise<RunningContracts> {
    return new RunningContracts(await standing(contracts, now)).appoint(staff);
  }
}

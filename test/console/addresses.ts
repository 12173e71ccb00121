import { newId } from '@kefu/kernel';
import { fill } from './records.js';
import type { Stage } from './stage.js';

const nowhere = [
  ['/complaints/not-an-id', '没有这个页面'],
  [`/complaints/${newId()}`, '没有这条记录'],
  ['/nowhere', '没有这个页面'],
] as const;

const filters = [
  ['/repair-orders?status=nonsense', '状态：应为其中之一'],
  ['/receivables?dueFrom=2026-02-30', '到期从：没有这一天'],
] as const;

/**
 * What somebody typed, kept or was sent: an address that no record can have is no page, and a list says which
 * filter does not fit and is whole again at a press. Nothing asks to try again what can never work.
 */
export const addressesOfAnyKind = async (stage: Stage): Promise<void> => {
  await fill(stage);
  const manager = await stage.as('M-0001');
  const { page } = manager;
  for (const [address, said] of nowhere) {
    await manager.go(address);
    await page.getByText(said).first().waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor({ state: 'detached' });
  }
  for (const [address, said] of filters) {
    await manager.go(address);
    await page.getByRole('alert').getByText(said).waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor({ state: 'detached' });
    await page.getByRole('alert').getByRole('button', { name: '清除筛选' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.locator('[role="row"]').nth(1).waitFor();
  }
  manager.forgive(/status of 40[04]/u);
  await manager.leave();
};

/** Who owes, who complained and with whom a contract is, is said by name; to whoever may know it. */
export const customersByName = async (stage: Stage): Promise<void> => {
  await fill(stage);
  const finance = await stage.as('W-0001');
  for (const list of [
    '/receivables',
    '/payments',
    '/deposits',
    '/payouts',
    '/contracts',
    '/complaints',
  ]) {
    await finance.turnTo(list);
    const first = finance.page.locator('[role="row"]').nth(1);
    await first.getByRole('link', { name: /C\d{6}$/u }).waitFor();
  }
  await finance.leave();
  const member = await stage.as('B-0001');
  await member.turnTo('/complaints');
  const rows = member.page.locator('[role="row"]');
  await rows.nth(1).waitFor();
  await rows.getByRole('link').first().waitFor({ state: 'detached' });
  await member.page.locator('#search').waitFor({ state: 'detached' });
  await member.leave();
};

import { expect } from '@jest/globals';
import type { Database } from '@kefu/persistence';
import type { Somebody } from './a-browser.js';

const tellChanges = ({ page }: Somebody, count: number) =>
  page.evaluate(
    `new Promise((done) => {
      const channel = new BroadcastChannel('kefu.changes');
      let told = 0;
      const tell = () => {
        channel.postMessage({ kind: 'change', service: 'field-repair', id: crypto.randomUUID() });
        told += 1;
        if (told < ${count}) setTimeout(tell, 5);
        else { channel.close(); done(); }
      };
      tell();
    })`,
  );

/** Of a list of many pages it is said that it has changed; they are asked for when somebody wants them. */
export const isReadAnewWhenAsked = async (somebody: Somebody, most: number): Promise<void> => {
  const pages = () => somebody.asked.filter((asked) => asked.endsWith('/repair-orders')).length;
  const before = pages();
  await tellChanges(somebody, 20);
  const button = somebody.page.getByRole('button', { name: '清单有更新' });
  await button.waitFor();
  expect(pages()).toBe(before);
  await button.click();
  await button.waitFor({ state: 'detached' });
  expect(pages() - before).toBe(most);
};

/** Two hundred changes within a second are one line, and the list is read once for all of them. */
export const staysCalm = async (
  somebody: Somebody,
  database: Database,
  copies: string,
): Promise<void> => {
  const { page } = somebody;
  await somebody.go('/repair-orders?status=reported');
  const first = page.locator('.grid-body').first();
  await first.waitFor();
  await somebody.settled();
  // The rest of the row counts down
  const numberOf = async () => (await first.innerText()).split('\n')[0];
  const number = await numberOf();
  await database.query(
    `UPDATE repair_order SET due_at = due_at - interval '9 days', version = version + 1
     WHERE number LIKE '${copies}' AND number > 'R90004800'`,
    [],
  );
  const before = somebody.asked.length;
  await tellChanges(somebody, 200);
  await page.getByText('处变化').waitFor();
  expect(await page.getByText('处变化').count()).toBe(1);
  expect(await numberOf()).toBe(number);
  expect(somebody.asked.slice(before).length).toBeLessThanOrEqual(2);
};

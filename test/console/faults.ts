import { expect } from '@jest/globals';
import { waitFor } from '@kefu/testing';
import type { Somebody } from './a-browser.js';
import type { Stage } from './stage.js';

const [MANAGER, FINANCE] = ['M-0001', 'W-0001'] as const;

interface Item {
  readonly ownerId: string;
  readonly uses: readonly { readonly purpose: string }[];
}

/** Something in custody, of which all that follows is done. */
const takenIn = async ({ client }: Stage): Promise<string> => {
  const { body: regions } = await client.call<{ items: readonly { code: string }[] }>(
    MANAGER,
    'staff/regions',
  );
  const { body: item } = await client.call<{ id: string }>(MANAGER, 'contracts/custody', {
    body: {
      ...{ kind: 'voucher', name: '收据', quantity: 100, ownerId: await idOf(MANAGER, client) },
      regionId: regions.items[0]?.code,
    },
  });
  return item.id;
};

const idOf = async (number: string, client: Stage['client']): Promise<string> =>
  (await client.call<{ id: string }>(number, 'staff/me')).body.id;

const itemOf = async ({ client }: Stage, id: string): Promise<Item> =>
  (await client.call<Item>(MANAGER, `contracts/custody/${id}`)).body;

const beginUse = async ({ page }: Somebody) => {
  await page.locator('.deeds').getByRole('button', { name: '登记使用' }).click();
  return page.getByRole('dialog');
};

const fillUse = async (somebody: Somebody, purpose: string): Promise<void> => {
  await somebody.fill('用途', purpose);
  await somebody.fill('数量', '1');
  await somebody.fill('凭证编号', 'V-1');
};

/** Pressed three times on a slow line whose answer is lost, and sent again: it is done once. */
const sentOnce = async (stage: Stage, somebody: Somebody, id: string): Promise<void> => {
  const { page } = somebody;
  const keys: (string | undefined)[] = [];
  await page.route('**/custody/*/use', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  const dialog = await beginUse(somebody);
  await fillUse(somebody, '开给客户的收据');
  const send = dialog.locator('button[type="submit"]');
  await send.evaluate((button) => {
    const { click } = button as unknown as { click: () => void };
    for (let press = 0; press < 3; press += 1) click.call(button);
  });
  await dialog.getByText('再发送一次（不会重复办理）').waitFor();
  await send.click();
  await dialog.waitFor({ state: 'hidden' });
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
  expect((await itemOf(stage, id)).uses).toHaveLength(1);
  await page.unroute('**/custody/*/use');
};

/** What is typed stays as it is while somebody else changes the owner, and can be sent after it. */
const keepsTheNote = async (stage: Stage, somebody: Somebody, id: string): Promise<void> => {
  const dialog = await beginUse(somebody);
  await fillUse(somebody, '写到一半的说明 /');
  const ownerId = await idOf(FINANCE, stage.client);
  await stage.client.call(MANAGER, `contracts/custody/${id}/hand-on`, {
    body: { ownerId, reason: '移交给财务' },
  });
  const purpose = dialog.locator('textarea').first();
  await waitFor(
    async () => {
      if (!(await dialog.isVisible())) return true;
      // No key of the shortcuts took the text away, or the place in it
      expect(await purpose.inputValue()).toBe('写到一半的说明 /');
      await dialog.locator('button[type="submit"]').click({ timeout: 2_000 });
      return dialog.waitFor({ state: 'hidden', timeout: 2_000 }).then(() => true);
    },
    { what: 'the use to be taken after the change', timeoutMs: 30_000, everyMs: 200 },
  );
  const { uses, ownerId: owner } = await itemOf(stage, id);
  expect(owner).toBe(ownerId);
  expect(uses.map((one) => one.purpose)).toEqual(['开给客户的收据', '写到一半的说明 /']);
};

/** `/` goes to the search where nobody types, and is a letter where somebody does. */
const typesASlash = async (somebody: Somebody): Promise<void> => {
  const { page } = somebody;
  const dialog = await beginUse(somebody);
  const purpose = dialog.locator('textarea').first();
  await purpose.click();
  await page.keyboard.type('n/h');
  expect(await purpose.inputValue()).toBe('n/h');
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Who opens what somebody else has open is seen by them. */
const seesTheOther = async (stage: Stage, somebody: Somebody, address: string): Promise<void> => {
  const other = await stage.as(FINANCE);
  await other.turnTo(address);
  await other.sees('同时打开：');
  await somebody.sees('同时打开：');
  await other.leave();
};

/** What is new waits until it is asked for: the row under the cursor is the row that is pressed. */
const standsStill = async (stage: Stage, somebody: Somebody): Promise<void> => {
  const { page } = somebody;
  await somebody.turnTo('/custody');
  const first = page.locator('.grid-body').first().getByRole('cell').first();
  const before = await first.innerText();
  await takenIn(stage);
  await page.getByText('处变化').waitFor();
  expect(await first.innerText()).toBe(before);
};

/** What users of other products report as faults, at one record and one list. */
export const faultsOfOthers = async (stage: Stage): Promise<void> => {
  const id = await takenIn(stage);
  const somebody = await stage.as(MANAGER);
  await somebody.turnTo(`/custody/${id}`);
  await sentOnce(stage, somebody, id);
  await typesASlash(somebody);
  await keepsTheNote(stage, somebody, id);
  await seesTheOther(stage, somebody, `/custody/${id}`);
  await standsStill(stage, somebody);
  somebody.forgive(/ERR_FAILED/u);
  await somebody.leave();
};

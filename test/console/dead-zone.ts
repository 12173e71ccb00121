import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.js';
import type { Somebody } from './a-browser.js';
import { confirmedOrder } from './reported-order.js';
import type { Stage } from './stage.js';

const [AGENT, TECHNICIAN, COLLEAGUE] = ['A-0001', 'T-0001', 'T-0002'] as const;

/** What is read together goes by one address, whoever is asked. */
const repairs = /\/api\/(?:field-repair\/|together\?)/u;

interface Order {
  readonly status: string;
  readonly visits: readonly { readonly arrivedAt: string }[];
  readonly receipts: readonly { readonly reference: string }[];
}

const orderOf = async ({ client }: Stage, id: string): Promise<Order> =>
  (await client.call<Order>(AGENT, `field-repair/repair-orders/${id}`)).body;

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Opens a deed, answers it, sends it. */
const act = async ({ page }: Somebody, deed: string, answer?: () => Promise<void>) => {
  await press(page, deed);
  const form = page.getByRole('form', { name: deed });
  await form.waitFor();
  await answer?.();
  await form.getByRole('button', { name: deed, exact: true }).click();
  await form.waitFor({ state: 'detached' });
};

const drawSignature = async (page: Page): Promise<void> => {
  const glass = page.locator('canvas.glass');
  await glass.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await glass.boundingBox()) ?? {};
  await page.mouse.move(x + 40, y + 90);
  await page.mouse.down();
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.move(x + 40 + step * 10, y + 90 + (step % 5) * 12);
  }
  await page.mouse.up();
  await page.getByLabel('客户当面亲自签字').check();
};

/** What is done without a network stays through a reload and a line that only seems to be there. */
const worksThrough = async (stage: Stage, technician: Somebody, id: string): Promise<void> => {
  const { page, context } = technician;
  await technician.go('/my-visits');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.locator(`a[href="/my-visits/${id}"]`).click();
  await page.getByRole('button', { name: '到达', exact: true }).waitFor();
  await technician.settled();
  expect(await barriersOn(technician)).toEqual([]);

  await context.setOffline(true);
  await act(technician, '到达');
  await act(technician, '修好了', () => page.getByText('换了零件', { exact: true }).click());
  await act(technician, '客户已签回执', () => drawSignature(page));
  await technician.sees('待发送 3 项');
  expect(await barriersOn(technician)).toEqual([]);
  expect((await orderOf(stage, id)).status).toBe('confirmed');

  await context.route(repairs, (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await page.locator('.queue').waitFor();
  await technician.sees('待发送 3 项');
  const backAt = new Date().toISOString();
  await context.unroute(repairs);
  await page.locator('.queue').waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);

  const order = await orderOf(stage, id);
  expect(order).toMatchObject({ status: 'signed', visits: [{ outcome: 'repaired' }] });
  expect((order.visits[0]?.arrivedAt ?? '') < backAt).toBe(true);
  const { body: pictures } = await stage.client.call<{ items: readonly { id: string }[] }>(
    AGENT,
    `field-repair/repair-orders/${id}/evidence`,
  );
  expect(pictures.items.map((one) => one.id)).toEqual([order.receipts[0]?.reference]);
};

const changeTo = async (stage: Stage, { page }: Somebody, number: string): Promise<void> => {
  await page.getByText('菜单').click();
  await press(page, '退出登录');
  const sure = page.getByRole('button', { name: '仍然退出' });
  const out = page.getByRole('button', { name: '退出', exact: true });
  await sure.or(out).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await out.click();
  await page.locator('input[name="number"], input[autocomplete="username"]').first().fill(number);
  await page.locator('input[type="password"]').fill(stage.centre.secrets.demoPassword);
  await page.locator('button[type="submit"]').first().click();
  await page.locator('.shell').waitFor();
};

/** What the centre refuses waits for whoever did it, and for nobody else on the same phone. */
const staysTheirs = async (stage: Stage, technician: Somebody, id: string): Promise<void> => {
  const { page, context } = technician;
  await technician.go(`/my-visits/${id}`);
  await page.getByRole('button', { name: '到达', exact: true }).waitFor();
  await context.setOffline(true);
  await act(technician, '到达');
  await stage.client.call(AGENT, `field-repair/repair-orders/${id}/cancel`, {
    body: { reason: 'works-again' },
  });
  await context.setOffline(false);
  await technician.sees('中心没有接受 1 项');
  await page.reload();
  await technician.sees('中心没有接受 1 项');

  await changeTo(stage, technician, COLLEAGUE);
  await page.getByRole('heading', { name: '我的上门' }).waitFor();
  await technician.settled();
  expect(await page.locator('.queue').count()).toBe(0);
  await changeTo(stage, technician, TECHNICIAN);
  await technician.sees('中心没有接受 1 项');
  await press(page, '放弃这一项');
  await press(page, '确定放弃');
  await page.locator('.queue').waitFor({ state: 'detached' });
  expect((await orderOf(stage, id)).status).toBe('cancelled');
};

/** A technician's visit where there is no network, and a visit that was cancelled meanwhile. */
export const deadZone = async (stage: Stage): Promise<void> => {
  const [done, cancelled] = [await confirmedOrder(stage), await confirmedOrder(stage)];
  const technician = await stage.as(TECHNICIAN, { phone: true });
  await worksThrough(stage, technician, done);
  await staysTheirs(stage, technician, cancelled);
  // What was asked for in vain, while there was nobody to ask, is no fault of the page
  technician.forgive(/ERR_(?:INTERNET_DISCONNECTED|FAILED)/u);
  await technician.leave();
};

import { waitFor } from '@kefu/testing';
import { MINUTE, typed, type Stage } from './stage.js';

const AGENT = 'A-0001';

/** A repair from the call to the closed loop, by the pages alone. */
export const repairLoop = async (stage: Stage): Promise<void> => {
  const { body } = await stage.client.call<{
    items: { id: string; name: string; number: string }[];
  }>(AGENT, 'customers/customers?kind=person&limit=50');
  const customer = body.items[Math.floor(Math.random() * body.items.length)];
  if (!customer) throw new Error('the demo has no customer');

  const agent = await stage.as(AGENT);
  await agent.turnTo(`/customers/${customer.id}`);
  await agent.page.getByText('为这台设备登记报修').first().click();
  await agent.fill('故障代码', '卡纸');
  await agent.fill('故障现象', '卡纸');
  // A refusal leaves the form as it is: repair may not have heard of a new demo's asset yet
  await waitFor(
    async () => {
      await agent.page.getByRole('button', { name: '登记报修' }).click({ timeout: 5_000 });
      return agent.page.waitForURL('**/repair-orders/*', { timeout: 5_000 }).then(() => true);
    },
    { what: 'the order to be opened', timeoutMs: 60_000, everyMs: 500 },
  );
  const address = new URL(agent.page.url()).pathname;

  await agent.act('已通知', { 人员: 'L-0001', 身份: '维修组长' });
  await agent.sees('已通知');

  const lead = await stage.as('L-0001');
  await lead.turnTo(address);
  await lead.act('派工', { 维修员: 'T-0001' });
  await lead.sees('已派工');

  const technician = await stage.as('T-0001', { phone: true });
  await technician.go(address);
  await technician.act('接单', { 从: typed(MINUTE), 到: typed(61 * MINUTE) });
  // What another one does changes the page that is open
  await agent.act('客户同意时段');
  await technician.act('到达');
  await technician.act('修好了', { 维修结果: '换了零件' });

  await agent.act('客户已签回执', {
    签署人: '客户',
    当面签署: '是',
    签署时间: '现在',
    凭证编号: 'box 7',
  });

  const callback = agent.page.getByRole('link', { name: '回执回访' }).first();
  await callback.waitFor({ timeout: MINUTE });
  const calls = (await callback.getAttribute('href')) ?? '';
  const { body: made } = await stage.client.call<{ agentNumber: string }>(
    AGENT,
    calls.replace('/callbacks/', 'callbacks/callbacks/'),
  );
  const caller = await stage.as(made.agentNumber);
  await caller.turnTo(calls);
  await caller.act('开始拨打', { 客户主动来电: '是' });
  await caller.fill('可以正常使用', '是');
  for (const question of [
    '到达及时',
    '维修效果',
    '维修结果',
    '态度和耐心',
    '总体感受',
    '遗留问题',
  ]) {
    await caller.fill(question, '5');
  }
  await caller.fill('期望', '4');
  await caller.page.getByRole('button', { name: '记录客户的回答' }).click();
  await caller.sees('已完成');

  await agent.page.getByText('客户确认已解决').first().waitFor({ timeout: MINUTE });
  for (const somebody of [agent, lead, technician, caller]) {
    await somebody.leave();
  }
};

import type { Stage } from './stage.js';

const [HANDLER, MANAGER, MEMBER] = ['C-0001', 'M-0001', 'B-0001'] as const;

/** A complaint from the call to its end, by the pages alone. */
export const complaintLoop = async (stage: Stage): Promise<void> => {
  const { body } = await stage.client.call<{ items: { id: string }[] }>(
    HANDLER,
    'customers/customers?kind=person&limit=50',
  );
  const customer = body.items[Math.floor(Math.random() * body.items.length)];
  if (!customer) throw new Error('the demo has no customer');

  const handler = await stage.as(HANDLER);
  await handler.turnTo(`/complaints/record?customerId=${customer.id}`);
  await handler.fill('已致歉', '是');
  await handler.fill('内容', '修了三次还是卡纸');
  await handler.fill('客户诉求', '给个说法');
  await handler.page.getByRole('button', { name: '记录投诉' }).click();
  await handler.page.waitForURL(/complaints\/[0-9a-f-]{36}$/u);
  const address = new URL(handler.page.url()).pathname;

  const manager = await stage.as(MANAGER);
  await manager.turnTo(address);
  await manager.act('已核对');

  await handler.act('分类', { 类别: '服务', 严重程度: '一般', 性质: '真实' });
  await handler.act('交给责任部门', { 责任部门: '售后', 人员: MEMBER });

  const member = await stage.as(MEMBER);
  await member.turnTo(address);
  await member.act('签收');
  await member.act('记录调查结果', {
    原因: '零件缺陷',
    诉求合理: '是',
    调查结果: '定影器老化，三次都没有更换',
  });

  await handler.act('提出方案', { 类型: '解释说明', 费用: '0' });
  await handler.act('方案已告知客户');
  await handler.act('客户接受方案');
  await handler.act('已落实');
  await handler.act('已告知结果');
  await handler.act('记录客户评价', { 客户确认已解决: '是', 分数: '5' });
  await handler.act('结案');
  await handler.sees('已结案');
  for (const somebody of [handler, manager, member]) await somebody.leave();
};

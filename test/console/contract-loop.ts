import { dayIn } from '@kefu/fuzz';
import type { Stage } from './stage.js';

const [KEEPER, REVIEWER, MANAGER, FINANCE] = ['K-0001', 'R-0001', 'M-0001', 'W-0001'] as const;

/** A contract from its draft to the deposit that is back, by the pages alone. */
export const contractLoop = async (stage: Stage): Promise<void> => {
  const { body } = await stage.client.call<{ items: { id: string }[] }>(
    KEEPER,
    'customers/customers?limit=1',
  );
  const [known] = body.items;
  if (!known) throw new Error('the demo has no customer');

  const keeper = await stage.as(KEEPER);
  await keeper.turnTo(`/contracts/draft?customerId=${known.id}`);
  await keeper.fill('类型', '维保合同');
  await keeper.fill('标题', '三台复印机保养');
  await keeper.fill('总金额', '12000');
  await keeper.fill('开始日期', dayIn(10));
  await keeper.fill('结束日期', dayIn(300));
  await keeper.page.getByRole('button', { name: '起草合同' }).click();
  await keeper.page.waitForURL(/contracts\/[0-9a-f-]{36}$/u);
  const address = new URL(keeper.page.url()).pathname;
  await keeper.act('修改文本', { 内容: '第一条 服务范围。第二条 费用与付款。' });
  await keeper.act('提交评审');
  await keeper.sees('评审中');

  const [reviewer, manager] = [await stage.as(REVIEWER), await stage.as(MANAGER)];
  await reviewer.turnTo(address);
  await reviewer.act('提交评审意见', { 角色: '合同评审专员', 意见: '是', 内容: '条款清楚' });
  await manager.turnTo(address);
  await manager.act('提交评审意见', { 角色: '经理', 意见: '是', 内容: '条款清楚' });
  await manager.sees('评审通过');

  await keeper.act('客户已核对');
  await keeper.act('已交费用清单', { 金额: '0' });
  await keeper.act('已核验证件');
  await keeper.act('签署', { 份数: '5' });
  await keeper.act('归档', { 架位: 'A-01' });
  await keeper.sees('已归档');
  await keeper.act('一次性', { 金额: '12000', 到期日: dayIn(20) });
  await keeper.act('申请付押金', { 形式: '现金', 金额: '500', 退还日期: dayIn(200) });
  await keeper.follow('/receivables/');
  await keeper.act('客户已核对', { 内容: '电话核对无误' });
  const receivable = new URL(keeper.page.url()).pathname;

  const finance = await stage.as(FINANCE);
  await finance.turnTo(receivable);
  await finance.act('开票');
  await finance.sees('已开票');
  await finance.act('登记收款', { 凭证编号: String(Date.now()) });
  await finance.sees('已付清');

  await finance.turnTo(address);
  await finance.follow('/deposits/');
  await finance.act('批准');
  await finance.act('已付出');
  await finance.act('已收回', { 理由: '合同提前结清' });
  await finance.sees('已收回');
  for (const somebody of [keeper, reviewer, manager, finance]) await somebody.leave();
};

export const fields = {
  appointedAt: '入职',
  dismissedAt: '离职于',
  source: '来源',
  type: '事件',
  aggregateId: '记录编号',
  sequence: '序号',
};

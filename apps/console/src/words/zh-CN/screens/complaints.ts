export const screens = {
  'complaint.done': '已记录，投诉 {{number}}',
  'complaint.said': '客户的话',
  'complaint.handling': '办理',
  'complaint.customer': '查看客户',
  'complaint.proposals': '方案与费用',
  'complaint.round': '第 {{round}} 轮',
  'complaint.approval-by': '等待{{who}}批准（G-04）',
  'complaint.may-grant': '超出账户额度，须{{who}}批准',
};

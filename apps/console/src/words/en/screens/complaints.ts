export const screens = {
  'complaint.done': 'Recorded as complaint {{number}}',
  'complaint.said': 'What the customer said',
  'complaint.handling': 'Handling',
  'complaint.customer': 'See the customer',
  'complaint.proposals': 'Proposals and what they cost',
  'complaint.round': 'Round {{round}}',
  'complaint.approval-by': 'Waits for the {{who}} (G-04)',
  'complaint.may-grant': 'More than the account holds: the {{who}} may grant it',
};

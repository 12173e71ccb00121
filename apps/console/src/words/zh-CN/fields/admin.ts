export const fields = {
  appointedAt: '入职',
  dismissedAt: '离职于',
};

export const fields = {
  appointedAt: 'Appointed',
  dismissedAt: 'Left on',
};

export const fields = {
  appointedAt: 'Appointed',
  dismissedAt: 'Left on',
  source: 'Source',
  type: 'Event',
  aggregateId: 'Record',
  sequence: 'Sequence',
};

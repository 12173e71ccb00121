/** What each deed is called on its button. */
export const deeds = {
  'callbacks.callbacks.startCall': 'Begin to dial',
  'callbacks.callbacks.complete': 'Record what they said',
  'callbacks.callbacks.attempts': 'They did not answer',
  'callbacks.callbacks.reschedule': 'Another time suits them',
  'callbacks.callbacks.handOver': 'Hand over',
  'callbacks.callbacks.skip': 'Skip',
};

/** What follows from it. */
export const follows = {
  'callbacks.callbacks.startCall': 'Nobody else calls this customer meanwhile',
  'callbacks.callbacks.complete': 'Who is not content starts what the answers ask for',
  'callbacks.callbacks.attempts': 'After too many attempts the customer is unreachable (CB-13)',
  'callbacks.callbacks.reschedule': 'They are called when they said (CB-13)',
  'callbacks.callbacks.handOver': 'With whatever else this customer has on your list (G-01)',
  'callbacks.callbacks.skip': 'Nobody calls; a reason is needed',
};

export const screens = {
  'person.once': 'Write it down now',
  'person.once-only': 'Shown this once; nobody can read it again',
  'dead-letters.none': 'There are no dead letters',
  'dead-letters.what':
    'Events that a service heard and that could not take effect. What follows of the same record waits behind each: mend the cause and replay it, or skip it with a reason.',
  'dead-letters.unreadable': 'An event that cannot be read',
};

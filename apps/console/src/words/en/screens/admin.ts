export const screens = {
  'person.once': 'Write it down now',
  'person.once-only': 'Shown this once; nobody can read it again',
  'dead-letters.none': 'There are no dead letters',
  'dead-letters.what':
    'Events that a service heard and that could not take effect. What follows of the same record waits behind each: mend the cause and replay it, or skip it with a reason.',
  'dead-letters.unreadable': 'An event that cannot be read',
  'audit.service': 'Whose record',
  'audit.record': 'Paste the address of the record’s page, or its id',
  'audit.how': 'Paste the address of a record: who changed what of it, when and why',
  'audit.intact': 'The chain holds: nothing was altered',
  'audit.broken': 'The chain does not hold from version {{version}} on',
  'audit.count': '{{count}} entries',
  'audit.version': 'Version',
  'audit.what': 'What',
  'audit.field': 'Field',
  'audit.before': 'Before',
  'audit.after': 'After',
};

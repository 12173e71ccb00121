export const screens = {
  'person.once': 'Write it down now',
  'person.once-only': 'Shown this once; nobody can read it again',
};

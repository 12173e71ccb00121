/** What each deed is called on its button. */
export const deeds = {
  'console.deadLetters.replay': 'Replay',
  'console.deadLetters.skip': 'Skip',
  'staff.me.changePassword': 'Change my password',
  'staff.people.create': 'Add a person',
  'staff.people.changeRegions': 'Change regions',
  'staff.people.changeRoles': 'Change roles',
  'staff.people.correct': 'Correct',
  'staff.people.dismiss': 'Dismiss',
  'staff.people.issueSecret': 'Issue a new secret',
  'staff.people.moveToTeam': 'Move to a team',
  'staff.people.reinstate': 'Reinstate',
  'staff.people.resetPassword': 'Reset the password',
  'staff.regions.create': 'Add a region',
  'staff.regions.close': 'Close the region',
  'staff.regions.rename': 'Rename',
  'staff.regions.reopen': 'Reopen',
  'staff.signingKeys.rotate': 'Rotate the signing key',
  'staff.teams.create': 'Add a team',
  'staff.teams.changeLead': 'Change the lead',
  'staff.teams.changeMembers': 'Change members',
  'staff.teams.rename': 'Rename the team',
};

/** What follows from it. */
export const follows = {
  'console.deadLetters.replay': 'Once its cause is mended; what waits behind it takes effect too',
  'console.deadLetters.skip': 'This event never takes effect; the reason is kept with it',
  'staff.me.changePassword': 'All your sign-ins end',
  'staff.people.changeRoles': 'At once; those above are told of more authority',
  'staff.people.dismiss': 'What they had goes back to the lead; every sign-in ends',
  'staff.people.issueSecret': 'It is shown this once; the old one is void',
  'staff.people.resetPassword': 'It is shown this once, and changed at the sign-in',
};

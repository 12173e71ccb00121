export const choices = {
  'personStatus.active': 'Working',
  'personStatus.dismissed': 'Left',
};

export const choices = {
  'personStatus.active': '在职',
  'personStatus.dismissed': '离职',
};

export const fields = {
  responsible: 'Responsible',
  escalatedTo: 'Put before',
  person: 'Staff number',
};

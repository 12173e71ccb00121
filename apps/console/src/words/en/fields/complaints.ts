export const fields = {
  toPay: 'To pay',
};

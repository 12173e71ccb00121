export const fields = {
  toPay: '待付',
};

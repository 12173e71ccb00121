export { phoneKey, readPhone as normalisePhone } from '@kefu/fields/phones';

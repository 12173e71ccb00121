export { ForgetCustomerWhenErased, forgetCustomers, Forgetful } from './forget-customers.js';

export { CreateComplaints } from './create-complaints.js';

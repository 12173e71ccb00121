export { mayReadRecordOf } from './may-read-record.js';

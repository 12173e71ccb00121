export { ChangeStreams } from './change-streams.js';

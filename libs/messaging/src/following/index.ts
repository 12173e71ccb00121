export { FollowStreams, type Followed, type FollowOptions } from './follow-streams.js';
export type { BrokerOptions } from '../broker/connect.js';

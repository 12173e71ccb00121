export { endSessions, sessionHolds } from './end-sessions.js';

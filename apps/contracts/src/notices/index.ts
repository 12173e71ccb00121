export { noticesPart } from './part.js';
export { type Notice, type Traced } from './domain/index.js';
export { KeepNotices, noticeIdOf, Notices } from './store/index.js';

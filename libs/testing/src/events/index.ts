export { eventOnTheWire, OtherServices, type Sender } from './event-on-the-wire.js';

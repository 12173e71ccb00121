import { CallCustomersController } from './http/call-customers.controller.js';
import { ReadCallbacksController } from './http/read-callbacks.controller.js';
import { mayReadCallback } from './http/may-read-callback.js';
import { eventReactions, timerReactions } from './reactions/index.js';
import {
  AgentLists,
  CallbackRow,
  Callbacks,
  FindCallbacks,
  OrderCallbacks,
  ShareOut,
} from './store/index.js';

export const controllers = [ReadCallbacksController, CallCustomersController, ...eventReactions];

export const providers = [
  Callbacks,
  AgentLists,
  FindCallbacks,
  OrderCallbacks,
  ShareOut,
  ...timerReactions,
];

export { Callbacks, mayReadCallback };

export const entities = [CallbackRow];

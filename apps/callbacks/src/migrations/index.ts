import { CreateCallbacks } from './create-callbacks.js';
import { CreateRecordsOfOthers } from './create-records-of-others.js';

export const migrations = [CreateCallbacks, CreateRecordsOfOthers] as const;

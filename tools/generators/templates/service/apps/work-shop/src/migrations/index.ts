import { CreateSpareParts } from './create-spare-parts.js';

export const migrations = [CreateSpareParts] as const;

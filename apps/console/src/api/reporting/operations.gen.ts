// Made by npm run client

import type { Operations } from '../../parts/operation';

export const operations = {
  "reporting.deadLetters.replay": {"method":"POST","url":"/api/reporting/dead-letters/{id}/replay","roles":["admin"]},
  "reporting.deadLetters.skip": {"method":"POST","url":"/api/reporting/dead-letters/{id}/skip","roles":["admin"],"fields":[{"name":"reason","kind":"long","required":true,"maxLength":500}]},
  "reporting.rebuild.create": {"method":"POST","url":"/api/reporting/rebuild","roles":["admin"]},
} as const satisfies Operations;

import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openCentre } from '@kefu/up';
import { serviceNames } from './every-service.js';

const THREE_MINUTES = 180_000;
/** In which what is begun at the start has come to its end, or has failed. */
const A_WHILE_MS = 2_000;

describe('npm start -- --only', () => {
  it.each(serviceNames)(
    '%s starts it, with its demo, and it goes on though none of the others is there',
    async (name) => {
      const environment = { KEFU_DEMO_RECORDS: '1' };
      const centre = await openCentre({ name: `alone-${name}`, only: [name], environment });
      try {
        await centre.ready(THREE_MINUTES);
        await pause(A_WHILE_MS);
        expect(centre.processes.get('centre')?.running).toBe(true);
        const { status } = await fetch(`${centre.url}/api/${name}/openapi.json`);
        expect(status).toBe(200);
        expect((await fetch(`${centre.url}/health/ready`)).status).toBe(200);
      } finally {
        await centre.close();
      }
    },
    THREE_MINUTES,
  );
});

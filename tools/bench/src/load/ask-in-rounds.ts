import autocannon from 'autocannon';
import type { Load, Loaded } from './drive-load.js';

// In a process of its own, so that asking costs the server nothing
process.on('message', (load: Load) => {
  autocannon(load).then(
    ({ requests, non2xx, errors }) => {
      const loaded: Loaded = { answered: requests.total, failed: non2xx + errors };
      process.send?.(loaded);
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

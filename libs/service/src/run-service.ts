import { startService } from './start-service.js';
import type { ServiceDefinition } from './service-definition.js';

/** The whole of a service's `main.ts`: starts it from the environment, and leaves on SIGTERM or SIGINT. */
export const runService = async (definition: ServiceDefinition): Promise<void> => {
  const service = await startService(definition, process.env).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  const leave = () => {
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : ''}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  try {
    await service.ready;
    const { name, port, url } = service;
    process.stdout.write(`${JSON.stringify({ message: 'ready', service: name, port, url })}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    leave();
  }
};

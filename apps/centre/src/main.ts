import { startCentre } from './start-centre.js';

try {
  const centre = await startCentre(process.env);
  const leave = (): void => {
    void centre.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  await Promise.all(centre.services.map((service) => service.ready));
  const { port, url } = centre.gateway;
  process.stdout.write(`${JSON.stringify({ message: 'ready', service: 'centre', port, url })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

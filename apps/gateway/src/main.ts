import { readGatewaySettings, startGateway } from './index.js';

try {
  const gateway = await startGateway(readGatewaySettings(process.env));
  const leave = (): void => {
    void gateway.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.stdout.write(`${JSON.stringify({ message: 'ready', service: 'gateway', ...gateway })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

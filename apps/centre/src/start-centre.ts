import { readGatewaySettings, startGateway, type RunningGateway } from '@kefu/gateway';
import { startService, type Environment, type RunningService } from '@kefu/service';
import { servicesOf } from './services.js';

export interface RunningCentre {
  readonly gateway: RunningGateway;
  readonly services: readonly RunningService[];
  /** The gateway first, so that nothing new comes in; then every service drains. */
  stop(): Promise<void>;
}

/** Starts every service of the centre in this process, and the gateway before them. */
export const startCentre = async (environment: Environment): Promise<RunningCentre> => {
  const definitions = servicesOf(environment['KEFU_SERVICES']);
  const services: RunningService[] = [];
  try {
    for (const definition of definitions)
      services.push(await startService(definition, environment));
    const upstreams = Object.fromEntries(services.map(({ name, url }) => [name, url]));
    const servers = Object.fromEntries(
      services.map(({ name, app }) => [name, app.getHttpServer()]),
    );
    const settings = { ...readGatewaySettings(environment), upstreams };
    const gateway = await startGateway(settings, servers);
    const stop = async (): Promise<void> => {
      await gateway.stop();
      await Promise.all(services.map((service) => service.stop()));
    };
    return { gateway, services, stop };
  } catch (error) {
    await Promise.all(services.map((service) => service.stop()));
    throw error;
  }
};

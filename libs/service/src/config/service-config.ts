import { Flag, Int, Moment, OneOf, optional, Sized, Spelled, Text, Url } from '@kefu/fields';

/** What a service is told by its environment. */
export class ServiceConfig {
  @Url(['postgres', 'postgresql']) databaseUrl!: string;
  @Url(['nats', 'tls', 'ws', 'wss'], optional) natsUrl?: string;
  @Text(optional) natsPassword?: string;
  /** Programs of other systems, by their NATS users: the service makes each a durable on its stream. */
  @Spelled(/^[a-z][a-z0-9-]{0,39}(,[a-z][a-z0-9-]{0,39})*$/) natsSubscribers = 'subscriber';
  @Int({ min: 0, max: 65_535 }) port = 0;
  @Text() host = '127.0.0.1';
  @Url(['http', 'https']) oidcIssuer!: string;
  @Url(['http', 'https'], optional) oidcJwksUrl?: string;
  @Spelled(/^[a-z][a-z0-9-]{0,39}$/) centre = 'demo';
  @Text() profile = 'demo';
  @Sized(16, 4096, optional) auditSealKey?: string;
  @Flag() demo = false;
  /** The demo has repair orders and complaints, too: not where what happens is counted. */
  @Flag() demoRecords = true;
  @OneOf(['system', 'stepped']) clock: 'system' | 'stepped' = 'system';
  @Moment(optional) clockStart?: string;
  @OneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) logLevel = 'info';
  /** Addresses of the proxies before the service, with commas; `1` is whoever connects, `0` nobody. */
  @Text() trustProxy = '0';
}

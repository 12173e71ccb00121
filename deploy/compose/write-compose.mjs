import { readFileSync } from 'node:fs';
import { writeOrCheck } from '../write-or-check.mjs';
import { inCapitals, services } from '../workspaces.mjs';

// Writes docker-compose.yml and deploy/.env.example: `node deploy/compose/write-compose.mjs`, or with
// --check compares them.

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const required = (variable) => `\${${variable}:?see deploy/.env.example}`;
const indented = (lines, by) => lines.map((line) => ' '.repeat(by) + line).join('\n');

/** The server refuses to start when a password that accounts.conf names is not set. */
const natsVariables = [
  ...readFileSync(new URL('../nats/accounts.conf', import.meta.url), 'utf8').matchAll(
    /password: \$(\w+)/g,
  ),
].map(([, variable]) => variable);

const databaseVariable = (service) => `KEFU_${inCapitals(service)}_DATABASE_PASSWORD`;
const sealVariable = (service) => `KEFU_${inCapitals(service)}_AUDIT_SEAL_KEY`;

/** What one service alone is told. */
const own = {
  staff: [
    `KEFU_OIDC_KEY_SECRET: ${required('KEFU_OIDC_KEY_SECRET')}`,
    'KEFU_OIDC_REDIRECT_URIS: ${KEFU_OIDC_REDIRECT_URIS:-}',
    `KEFU_FIRST_ADMIN_PASSWORD: ${required('KEFU_FIRST_ADMIN_PASSWORD')}`,
    'KEFU_DEMO_PASSWORD: ${KEFU_DEMO_PASSWORD:-}',
  ],
};

function entry(service) {
  const capitals = inCapitals(service);
  const role = `kefu_${service.replaceAll('-', '_')}`;
  return `  ${service}:
    <<: *service
    image: kefu/${service}:\${KEFU_VERSION:-latest}
    build: { context: ., dockerfile: deploy/images/${service}.Dockerfile }
    environment:
${indented(
  [
    '<<: *environment',
    `KEFU_${capitals}_DATABASE_URL: postgres://${role}:${required(databaseVariable(service))}@postgres:5432/${role}`,
    `KEFU_NATS_${capitals}_PASSWORD: ${required(`KEFU_NATS_${capitals}_PASSWORD`)}`,
    `KEFU_AUDIT_SEAL_KEY: ${required(sealVariable(service))}`,
    ...(own[service] ?? []),
  ],
  6,
)}
`;
}

const upstreams = JSON.stringify(
  Object.fromEntries(services.map((service) => [service, `http://${service}:3000`])),
);

const blanks = {
  databasePasswords: indented(
    services.map(databaseVariable).map((variable) => `${variable}: ${required(variable)}`),
    6,
  ),
  natsPasswords: indented(
    natsVariables.map((variable) => `${variable}: ${required(variable)}`),
    6,
  ),
  services: services.map(entry).join('\n'),
  upstreams,
  names: services.join(', '),
  databaseLines: services.map((service) => `${databaseVariable(service)}=`).join('\n'),
  natsLines: natsVariables.map((variable) => `${variable}=`).join('\n'),
  sealLines: services.map((service) => `${sealVariable(service)}=`).join('\n'),
};
const fill = (text) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, blank) => blanks[blank]);

writeOrCheck(
  {
    'docker-compose.yml': fill(read('template.yml')),
    'deploy/.env.example': fill(read('template.env')),
  },
  'deploy/compose/write-compose.mjs',
);

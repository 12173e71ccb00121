import { readFileSync } from 'node:fs';
import { writeOrCheck } from '../write-or-check.mjs';
import { closureOf, inCapitals, readJson, services } from '../workspaces.mjs';

// Writes <service>.Dockerfile: `node deploy/images/write-images.mjs`, or with --check compares them.

const template = readFileSync(new URL('template.Dockerfile', import.meta.url), 'utf8');
const { node } = readJson('package.json').devDependencies;

const isReady = (port) =>
  `fetch('http://127.0.0.1:${port}/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;

/** The page comes with the gateway, which serves it; what made it stays behind. */
const page = `# The console's files; they are the same for every centre.
FROM node:${node}-bookworm-slim AS console
WORKDIR /kefu
COPY package.json package-lock.json .npmrc ./
COPY apps/console/package.json apps/console/
RUN npm ci --ignore-scripts --workspace apps/console
COPY apps/console/build.mjs apps/console/budgets.mjs apps/console/vite.config.mjs apps/console/index.html apps/console/
COPY apps/console/public apps/console/public
COPY tsconfig.json ./
COPY apps/console/tsconfig.json apps/console/
COPY apps/console/src apps/console/src
RUN node apps/console/build.mjs

`;
const takePage = 'COPY --from=console /kefu/apps/console/dist ./apps/console/dist\n';

function recipe(name, port, settings, pages = { page: '', takePage: '' }) {
  const folders = closureOf(`apps/${name}`);
  const blanks = {
    name,
    node,
    port,
    isReady: isReady(port),
    ...pages,
    settings: settings.join(' \\\n    '),
    manifests: folders.map((folder) => `COPY ${folder}/package.json ${folder}/`).join('\n'),
    sources: folders
      .flatMap((folder) => [
        `COPY ${folder}/package.json ${folder}/`,
        `COPY ${folder}/src ${folder}/src`,
      ])
      .join('\n'),
  };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, blank) => String(blanks[blank]));
}

writeOrCheck(
  Object.fromEntries([
    ...services.map((name) => [
      `deploy/images/${name}.Dockerfile`,
      recipe(name, 3000, ['KEFU_HOST=0.0.0.0', `KEFU_${inCapitals(name)}_PORT=3000`]),
    ]),
    [
      'deploy/images/gateway.Dockerfile',
      recipe('gateway', 8080, ['HOST=0.0.0.0', 'PORT=8080'], { page, takePage }),
    ],
  ]),
  'deploy/images/write-images.mjs',
);

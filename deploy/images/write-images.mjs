import { readFileSync } from 'node:fs';
import { writeOrCheck } from '../write-or-check.mjs';
import { closureOf, inCapitals, readJson, services } from '../workspaces.mjs';

// Writes <service>.Dockerfile: `node deploy/images/write-images.mjs`, or with --check compares them.

const template = readFileSync(new URL('template.Dockerfile', import.meta.url), 'utf8');
const { node } = readJson('package.json').devDependencies;

const isReady = (port) =>
  `fetch('http://127.0.0.1:${port}/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;

function recipe(name, port, settings) {
  const folders = closureOf(`apps/${name}`);
  const blanks = {
    name,
    node,
    port,
    isReady: isReady(port),
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
    ['deploy/images/gateway.Dockerfile', recipe('gateway', 8080, ['HOST=0.0.0.0', 'PORT=8080'])],
  ]),
  'deploy/images/write-images.mjs',
);

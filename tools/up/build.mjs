import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, root } from './install.mjs';
import { runOnOwnNode } from './run-on-own-node.mjs';

const recordName = '.build.json';

/** A page is made of its sources by a script of its own, `npm run build`. */
const isPage = (folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.build !== undefined;

const isSpec = (file) => /\.spec\.ts$/.test(file);
const isCompiled = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

function packages() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .filter((pattern) => existsSync(join(root, dirname(pattern))))
    .flatMap((pattern) =>
      readdirSync(join(root, dirname(pattern))).map((name) => join(root, dirname(pattern), name)),
    )
    .filter(
      (folder) => existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src')),
    );
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const outputsOf = (file) =>
  isCompiled(file) ? [file.replace(/\.ts$/, '.js'), file.replace(/\.ts$/, '.js.map')] : [file];

function readRecord(dist) {
  try {
    return JSON.parse(readFileSync(join(dist, recordName), 'utf8'));
  } catch {
    return { recipe: '', sources: {} };
  }
}

async function compile(swc, options, source, target) {
  const { code, map } = await swc.transformFile(source, {
    ...options,
    swcrc: false,
    sourceFileName: relative(dirname(target), source),
  });
  const output = target.replace(/\.ts$/, '.js');
  const name = basename(output);
  await writeFile(output, `${code}//# sourceMappingURL=${name}.map\n`);
  await writeFile(`${output}.map`, map);
}

async function buildPackage(folder, recipe, toolchain) {
  const [src, dist] = [join(folder, 'src'), join(folder, 'dist')];
  const record = readRecord(dist);
  const files = filesIn(src)
    .map((file) => relative(src, file))
    .filter((file) => !isSpec(file));
  const stamps = Object.fromEntries(
    files.map((file) => {
      const { mtimeMs, size } = statSync(join(src, file));
      return [file, `${mtimeMs} ${size}`];
    }),
  );
  const present = new Set(filesIn(dist).map((file) => relative(dist, file)));
  const wanted = new Set([recordName, ...files.flatMap(outputsOf)]);
  const stale = [...present].filter((file) => !wanted.has(file));
  const changed = files.filter(
    (file) =>
      record.recipe !== recipe ||
      record.sources[file] !== stamps[file] ||
      !outputsOf(file).every((output) => present.has(output)),
  );
  if (changed.length === 0 && stale.length === 0) return 0;
  for (const file of stale) rmSync(join(dist, file));
  const { swc, options } = await toolchain();
  for (const parent of new Set(['.', ...changed.map((file) => dirname(file))])) {
    await mkdir(join(dist, parent), { recursive: true });
  }
  await Promise.all(
    changed.map((file) =>
      isCompiled(file)
        ? compile(swc, options, join(src, file), join(dist, file))
        : copyFile(join(src, file), join(dist, file)),
    ),
  );
  await writeFile(join(dist, recordName), JSON.stringify({ recipe, sources: stamps }));
  return changed.length + stale.length;
}

function buildPage(folder) {
  const { status } = spawnSync(process.execPath, [join(folder, 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${relative(root, folder)} could not be built: see above.`);
}

/**
 * Compiles what has changed from src to dist, in every package or in one folder's; answers how many
 * files that was.
 */
export async function build(only) {
  const configuration = readFileSync(join(root, '.swcrc'), 'utf8');
  const require = createRequire(import.meta.url);
  const recipe = createHash('sha256')
    .update(configuration)
    .update(require('@swc/core/package.json').version)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  let loaded;
  const toolchain = () =>
    (loaded ??= import('@swc/core').then(({ default: swc }) => {
      const { $schema: _schema, ...options } = JSON.parse(configuration);
      return { swc, options };
    }));
  const wanted = packages().filter((folder) => only === undefined || folder === join(root, only));
  const counts = await Promise.all(
    wanted
      .filter((folder) => !isPage(folder))
      .map((folder) => buildPackage(folder, recipe, toolchain)),
  );
  for (const folder of wanted.filter(isPage)) buildPage(folder);
  return counts.reduce((sum, count) => sum + count, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  if (!runOnOwnNode(process.argv[1])) {
    const begun = performance.now();
    const count = await build(process.argv.slice(2).find((word) => !word.startsWith('-')));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      count === 0 ? `Nothing to build (${seconds} s).` : `Built ${count} files in ${seconds} s.`,
    );
  }
}

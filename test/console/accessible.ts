import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Somebody } from './a-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what it stands on. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

/** What axe finds on the page as it stands, a line for each rule and place. */
export const barriersOn = async ({ page }: Somebody): Promise<readonly string[]> => {
  // By the debugger: the page's own policy lets no other script in
  await page.evaluate(axe);
  const found = await page.evaluate(
    (runOnly) =>
      (
        globalThis as unknown as {
          axe: { run: (on: unknown, how: object) => Promise<{ violations: readonly Found[] }> };
        }
      ).axe
        .run((globalThis as unknown as { document: unknown }).document, { runOnly })
        .then(({ violations }) => violations),
    standards,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html.slice(0, 160)}`),
  );
};

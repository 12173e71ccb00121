import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Somebody } from './a-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what it stands on; another look changes a page's colours alone. */
const judgedBy = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

/** What axe finds on the page as it stands, a line for each rule and place. */
export const barriersOn = async (
  { page }: Somebody,
  rules: keyof typeof judgedBy = 'all',
): Promise<readonly string[]> => {
  // By the debugger: the page's own policy lets no other script in
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  const found = await page.evaluate(
    (runOnly) =>
      (
        globalThis as unknown as {
          axe: { run: (on: unknown, how: object) => Promise<{ violations: readonly Found[] }> };
        }
      ).axe
        .run((globalThis as unknown as { document: unknown }).document, {
          runOnly,
          // What holds is not described: that is most of the page, and most of the time
          resultTypes: ['violations'],
        })
        .then(({ violations }) => violations),
    judgedBy[rules],
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html.slice(0, 160)}`),
  );
};

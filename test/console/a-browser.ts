import { waitFor } from '@kefu/testing';
import { findChromium } from '@kefu/testing/servers';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from 'playwright-core';

export interface Window {
  /** `light`, where nothing is said. */
  readonly look?: 'light' | 'dark';
  readonly language?: 'zh-CN' | 'en';
  /** 390 × 844, as a technician holds it. */
  readonly phone?: boolean;
}

interface Loaded {
  readonly name: string;
  readonly transferSize: number;
}

/** A real Chromium; nothing where this machine has none and cannot get one, and a line says so. */
export const openBrowser = async (): Promise<Browser | undefined> => {
  const file = await findChromium();
  if (file === undefined) {
    process.stderr.write(
      'No Chromium, and none could be installed: the console is not looked at.\n',
    );
    return undefined;
  }
  return chromium.launch({
    executablePath: file,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-software-rasterizer',
    ],
  });
};

/** Somebody at a browser of their own, signed in as people sign in. */
export class Somebody {
  readonly faults: string[] = [];
  /** What the page has asked for, but for files that a browser keeps. */
  readonly asked: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', ({ message }) => this.faults.push(message));
    page.on('console', (said) => {
      if (said.type() === 'error' && !/status of 4\d\d/u.test(said.text())) {
        this.faults.push(said.text());
      }
    });
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!/^\/(?:assets\/|kefu\.svg)/u.test(pathname)) {
        this.asked.push(`${request.method()} ${pathname}`);
      }
    });
  }

  static async signedIn(
    browser: Browser,
    { url, number, password }: { url: string; number: string; password: string },
    { look = 'light', language = 'zh-CN', phone = false }: Window = {},
  ): Promise<Somebody> {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1400, height: 900 },
      colorScheme: look,
      // What moves is read half-way, and waited for
      reducedMotion: 'reduce',
      locale: language,
      hasTouch: phone,
    });
    const somebody = new Somebody(await context.newPage(), context, url);
    const { page } = somebody;
    page.setDefaultTimeout(30_000);
    await page.goto(url);
    await page.locator('input[name="number"], input[autocomplete="username"]').first().fill(number);
    await page.locator('input[type="password"]').fill(password);
    await page.locator('button[type="submit"]').first().click();
    await page.locator('.shell').waitFor();
    return somebody;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
    await this.page.locator('main, [role="main"]').waitFor();
  }

  /** As a link of the menu does: the page that is open gives way to the next, and nothing is loaded anew. */
  async turnTo(path: string): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.evaluate((address) => {
      const { document, history } = globalThis as unknown as {
        document: {
          querySelector: (of: string) => { setAttribute: (n: string, v: string) => void };
        };
        history: { pushState: (state: null, unused: string, address: string) => void };
      };
      document.querySelector('h1').setAttribute('data-left', '');
      history.pushState(null, '', address);
    }, path);
    await this.page
      .locator('h1:not([data-left])')
      .waitFor()
      .catch((cause: unknown) => {
        throw new Error(`${path} has no heading`, { cause });
      });
  }

  /** Presses a verb of the record, and fills in what it asks: by the label of each field. */
  async act(deed: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
    const { page } = this;
    const dialog = page.getByRole('dialog');
    let sent = false;
    // A service may not have heard of somebody yet, and a list may come while it is chosen from: said again,
    // as people do
    await waitFor(
      async () => {
        if (!(await dialog.isVisible())) {
          if (sent) return true;
          await this.press(deed);
          await dialog.waitFor();
        }
        for (const [label, value] of Object.entries(answers)) await this.fill(label, value);
        sent = true;
        await dialog.getByRole('button', { name: deed, exact: true }).click({ timeout: 2_000 });
        return dialog.waitFor({ state: 'hidden', timeout: 8_000 }).then(() => true);
      },
      { what: `“${deed}” to be taken`, timeoutMs: 60_000, everyMs: 200 },
    ).catch(async (cause: unknown) => {
      const said = await page.getByRole('alert').allInnerTexts();
      throw new Error(`“${deed}” is not taken: ${said.join(' ')}`, { cause });
    });
  }

  /** What is not in sight stands behind the button for the others; what may be done changes as it is done. */
  private async press(deed: string): Promise<void> {
    const { page } = this;
    const button = page.locator('.deeds').getByRole('button', { name: deed, exact: true }).first();
    const others = page.locator('.deeds').getByRole('button', { name: '更多' });
    const behind = page.getByRole('menuitem', { name: deed, exact: true });
    await waitFor(
      async () => {
        // A press on a slow machine is told as too late, and has opened what it opens
        if (await page.getByRole('dialog').isVisible()) return true;
        await button.or(others).first().waitFor();
        if (await button.isVisible()) return button.click({ timeout: 2_000 }).then(() => true);
        await others.click({ timeout: 2_000 });
        const opened = page.getByRole('menu').last();
        await opened.waitFor({ timeout: 2_000 });
        if (await behind.isVisible()) return behind.click({ timeout: 2_000 }).then(() => true);
        await page.keyboard.press('Escape');
        await opened.waitFor({ state: 'hidden', timeout: 2_000 });
        return undefined;
      },
      { what: `the button “${deed}”`, timeoutMs: 30_000, everyMs: 200 },
    );
  }

  /** A choice is pressed, a list is opened and its entry taken, a text is typed. */
  async fill(label: string, value: string): Promise<void> {
    const { page } = this;
    const item = page.locator('.ant-form-item', {
      has: page.locator('label', { hasText: label }),
    });
    await item.locator('input, textarea, button').first().waitFor({ state: 'attached' });
    const choices = item.getByText(value, { exact: true });
    const button = item.getByRole('button', { name: value, exact: true });
    if ((await button.count()) > 0) await button.click();
    else if ((await item.locator('.ant-radio-group').count()) > 0) await choices.first().click();
    else if ((await item.locator('.ant-select').count()) > 0) await this.choose(item, value);
    else await item.locator('input, textarea').first().fill(value);
  }

  /** Until it is taken: the entries of a list may come, and come anew, while somebody types. */
  private async choose(item: Locator, value: string): Promise<void> {
    const entry = this.page.locator('.ant-select-item-option', { hasText: value }).first();
    await waitFor(
      async () => {
        await item.locator('.ant-select input').fill(value, { timeout: 2_000 });
        await entry.click({ timeout: 2_000 });
        return (await item.locator('.ant-select').innerText()).includes(value);
      },
      { what: `“${value}” to be chosen`, timeoutMs: 30_000, everyMs: 200 },
    );
  }

  /** Goes on to the first record under that address which the page speaks of. */
  async follow(address: string): Promise<void> {
    const { page } = this;
    await page.locator(`article a[href^="${address}"]`).first().click();
    await page.waitForURL(new RegExp(`${address}[0-9a-f-]{36}$`, 'u'));
  }

  /** Files that came over the line since the page was loaded: what the browser had kept is none of them. */
  async fetched(): Promise<readonly string[]> {
    const found = await this.page.evaluate(() =>
      (performance.getEntriesByType('resource') as unknown as readonly Loaded[])
        .filter(({ transferSize }) => transferSize > 0)
        .map(({ name }) => name),
    );
    return found.filter((name) => name.includes('/assets/'));
  }

  /** Waits until the page says so. */
  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Nothing is on its way any more: what was asked for is shown. */
  async settled(): Promise<void> {
    const waiting = this.page.locator('.ant-skeleton, .ant-spin-spinning');
    await waiting.first().waitFor({ state: 'detached' });
    // Until what is drawn last has come to rest
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  }

  /** What the browser says of a network that the test took away. */
  forgive(what: RegExp): void {
    const left = this.faults.filter((fault) => !what.test(fault));
    this.faults.splice(0, this.faults.length, ...left);
  }

  /** @throws Error where the page had a fault of its own */
  async leave(): Promise<void> {
    await this.context.close();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }
}

import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

// `node test/console/take-pictures.mjs http://localhost:8080 .kefu/secrets.json`, at a centre of the demo that
// runs: the home of each role, in both languages, light and dark, into docs/console/homes. A font with
// Chinese signs must be there (Debian's fonts-noto-cjk).

const [, , url = 'http://localhost:8080', secrets = '.kefu/secrets.json'] = process.argv;
const password = JSON.parse(readFileSync(secrets, 'utf8')).demoPassword;
const folder = new URL('../../docs/console/homes/', import.meta.url);
const QUALITY = 55;
const LARGEST = 60_000;

const homes = {
  agent: 'A-0001',
  'department-member': 'B-0001',
  'complaint-handler': 'C-0001',
  director: 'D-0001',
  'general-manager': 'G-0001',
  'account-manager': 'K-0001',
  'repair-lead': 'L-0001',
  manager: 'M-0001',
  clerk: 'N-0001',
  'contract-reviewer': 'R-0001',
  technician: 'T-0001',
  archivist: 'V-0001',
  finance: 'W-0001',
  admin: 'X-0001',
};

const browser = await chromium.launch({
  executablePath: process.env.KEFU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
mkdirSync(folder, { recursive: true });

const signIn = async (number, phone) => {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1200, height: 750 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    hasTouch: phone,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input[name="number"], input[autocomplete="username"]').first().fill(number);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').first().click();
  await page.locator('.shell').waitFor();
  return { context, page };
};

let heaviest = 0;
for (const [role, number] of Object.entries(homes)) {
  const { context, page } = await signIn(number, role === 'technician');
  const devtools = await context.newCDPSession(page);
  for (const [name, language] of [
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ]) {
    for (const look of ['light', 'dark']) {
      await page.evaluate(
        (chosen) => globalThis.localStorage.setItem('kefu.settings', JSON.stringify(chosen)),
        { language, look },
      );
      await page.reload();
      await page.locator('h1').first().waitFor();
      await page
        .locator('.ant-skeleton, .ant-spin-spinning')
        .first()
        .waitFor({ state: 'detached' });
      await page.waitForTimeout(800);
      const { data } = await devtools.send('Page.captureScreenshot', {
        ...{ format: 'webp', quality: QUALITY },
      });
      const picture = Buffer.from(data, 'base64');
      heaviest = Math.max(heaviest, picture.length);
      if (picture.length > LARGEST) console.log(`${role} ${name} ${look}: ${picture.length} bytes`);
      writeFileSync(new URL(`${role}-${name}-${look}.webp`, folder), picture);
    }
  }
  await context.close();
}
await browser.close();
console.log(`The largest has ${Math.ceil(heaviest / 1_000)} kB.`);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readListeners } from './read-listeners.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-listeners-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const heard = () =>
  readListeners(root).map(({ listener, source, className }) => [listener, source, className]);

describe('who listens', () => {
  it('is read from a reaction', () => {
    put(
      'apps/trucks/src/trucks/reactions/load-when-sent.ts',
      `import { ParcelSentV1 as Sent } from '@kefu/messages-parcels';
       class Load { @When(Sent) on() {} }`,
    );
    expect(heard()).toEqual([['trucks', 'parcels', 'ParcelSentV1']]);
  });

  it('is read through constants, of other files too', () => {
    put(
      'apps/reporting/src/days/steps.ts',
      `import { ParcelSentV1, type Weight } from '@kefu/messages-parcels';
       import { TruckLeftV2 } from '@kefu/messages-trucks';
       const parcels = [[ParcelSentV1, (weight: Weight) => weight]] as const;
       export const steps = [...parcels, [TruckLeftV2, () => 1]] as const;`,
    );
    put(
      'apps/reporting/src/days/project.ts',
      `import { steps } from './steps.js';
       class Project { @WhenMany(steps.map(([of]) => of)) on() {} }`,
    );
    expect(heard()).toEqual([
      ['reporting', 'parcels', 'ParcelSentV1'],
      ['reporting', 'trucks', 'TruckLeftV2'],
    ]);
  });

  it('is read from records that are kept', () => {
    put(
      'apps/trucks/src/keep.ts',
      `import { ParcelSentV1, ParcelLostV1 } from '@kefu/messages-parcels';
       export const Keep = keepRecords('parcel', {
         created: ParcelSentV1,
         then: [[ParcelLostV1, { lost: true }]],
       });`,
    );
    expect(heard()).toEqual([
      ['trucks', 'parcels', 'ParcelSentV1'],
      ['trucks', 'parcels', 'ParcelLostV1'],
    ]);
  });

  it('is read from mergers that are followed', () => {
    put(
      'apps/trucks/src/follow.ts',
      `import { ParcelMergedV1 } from '@kefu/messages-parcels';
       class Follow extends followMergers(ParcelMergedV1, ['parcel']) {}`,
    );
    expect(heard()).toEqual([['trucks', 'parcels', 'ParcelMergedV1']]);
  });

  it('knows who holds personal data', () => {
    put('apps/trucks/src/a.ts', 'class Keep { @WhenPersonal() on() {} }');
    expect(heard()).toEqual([['trucks', 'customers', 'CustomerPersonalState']]);
  });

  it('is read from what a service takes of a library that listens for others, and from no more', () => {
    put('libs/parcels-known/package.json', '{ "dependencies": { "@kefu/messages-parcels": "*" } }');
    put(
      'libs/parcels-known/src/index.ts',
      `export { parcelsPart } from './part.js';
       export { Forget } from './forget.js';`,
    );
    put(
      'libs/parcels-known/src/part.ts',
      `import { keepParcels } from './keep.js';
       export const parcelsPart = { controllers: [keepParcels] };`,
    );
    put(
      'libs/parcels-known/src/keep.ts',
      `import { ParcelSentV1 } from '@kefu/messages-parcels';
       export const keepParcels = keepRecords('parcel', { created: ParcelSentV1 });`,
    );
    put('libs/parcels-known/src/forget.ts', 'export class Forget { @WhenPersonal() on() {} }');
    put('apps/trucks/src/trucks.module.ts', `import { parcelsPart } from '@kefu/parcels-known';`);
    put('apps/carts/src/carts.module.ts', `import { Forget } from '@kefu/parcels-known';`);
    expect(heard()).toEqual([
      ['carts', 'customers', 'CustomerPersonalState'],
      ['trucks', 'parcels', 'ParcelSentV1'],
    ]);
  });

  it('fails for a reaction whose event it cannot find', () => {
    put('apps/trucks/src/a.ts', 'class Keep { @When(events[0]) on() {} }');
    expect(heard).toThrow(/apps\/trucks\/src\/a\.ts/u);
  });
});

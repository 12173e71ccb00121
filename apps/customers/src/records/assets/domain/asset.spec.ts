import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  changeAsset,
  handOver,
  registerAsset,
  retireAsset,
  assetTransitions,
  voidAsset,
  type Asset,
  type AssetDetails,
  type AssetStatus,
} from './index.js';

const details: AssetDetails = {
  category: 'copier',
  model: 'KF-1',
  serial: 'ab-1',
  regionCode: 'east',
  contractKind: 'rental',
  warrantyEnd: '2027-02-28',
};
const facts = { region: 'open', candidates: [] } as const;
const register = (more: Partial<AssetDetails> = {}) =>
  registerAsset({ customerId: 'c1', details: { ...details, ...more } }, facts, () => 'a1').next;

describe('an asset', () => {
  it('G-03 moves only from service to retirement, and from either to voided', () => {
    const one = (status: AssetStatus): Asset => ({ ...register(), status });
    const faults = faultsOfLifeCycle<AssetStatus>({
      transitions: assetTransitions,
      first: ['in-service'],
      ends: ['voided'],
      table: `
                in-service  retired  voided
        retire  retired     -        -
        void    voided      voided   -`,
      verbs: {
        retire: (status) => retireAsset(one(status), '报废'),
        void: (status) => voidAsset(one(status), '录错'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('is registered with the keys that it is compared by', () => {
    expect(register({ plate: ' 粤B·12345 ' })).toMatchObject({
      serial: 'ab-1',
      serialKey: 'AB1',
      plate: '粤B·12345',
      plateKey: '粤B12345',
      status: 'in-service',
    });
  });

  it.each([
    [{ serial: '--' }, '/serial not-a-serial'],
    [{ plate: '·' }, '/plate not-a-serial'],
    [{ warrantyEnd: '2027-02-29' }, '/warrantyEnd not-a-day'],
  ])('refuses %j', (more, fault) => {
    let faults: unknown;
    try {
      register(more);
    } catch (error) {
      const { reason } = error as { reason: { errors: { pointer: string; code: string }[] } };
      faults = reason.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    }
    expect(faults).toEqual([fault]);
  });

  it('names what differs after a change, and says nothing of serials', () => {
    const asset = register();
    const changed = changeAsset(asset, { details: { warrantyEnd: undefined, serial: 'X' } }, facts);
    expect(changed.events.map(({ data }) => data)).toEqual([
      {
        customerId: 'c1',
        model: 'KF-1',
        category: 'copier',
        regionId: 'east',
        contractKind: 'rental',
        changed: ['warrantyEnd'],
      },
    ]);
    expect(changeAsset(asset, { details: { serial: 'X' } }, facts).events).toEqual([]);
  });

  it('is handed over to another, never to the one who has it', () => {
    const asset = register();
    expect(handOver(asset, 'c2', '转让').events).toMatchObject([
      { data: { customerId: 'c2', changed: ['customerId'] } },
    ]);
    expect(() => handOver(asset, 'c1', '转让')).toThrow(
      expect.objectContaining({ code: 'owner-already' }),
    );
  });

  it('G-03 takes no change once it was voided', () => {
    const voided = voidAsset(retireAsset(register(), '报废').next, '录错').next;
    expect(() => changeAsset(voided, { details: { model: 'x' } }, facts)).toThrow(
      expect.objectContaining({ code: 'voided' }),
    );
    expect(() => retireAsset(voided, '报废')).toThrow(
      expect.objectContaining({ code: 'wrong-state' }),
    );
  });
});

import { AssetChangedV1, AssetRegisteredV1 } from '@kefu/messages-customers';
import {
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  RegionChangedV1,
  RegionOpenedV1,
  TeamChangedV1,
  TeamFormedV1,
} from '@kefu/messages-staff';
import { WhenMany, type EventMeta, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { first, fold, idsOf, then } from './fold.js';
import {
  assetTable,
  personTable,
  regionTable,
  teamTable,
  type AssetRow,
  type PersonRow,
  type RegionRow,
  type TeamRow,
} from './tables.js';

const personOf = (data: PersonAppointedV1 | PersonChangedV1, meta: EventMeta): PersonRow => ({
  id: meta.aggregateId,
  number: data.number,
  roles: data.roles,
  teamId: data.teamId ?? null,
  dismissed: false,
});
const teamOf = ({ regionId, leadId }: TeamFormedV1 | TeamChangedV1, meta: EventMeta): TeamRow => ({
  id: meta.aggregateId,
  regionId,
  leadId: leadId ?? null,
});
const assetOf = (data: AssetRegisteredV1 | AssetChangedV1, meta: EventMeta): AssetRow => ({
  id: meta.aggregateId,
  model: data.model,
  category: data.category,
  regionId: data.regionId,
});

const people = [
  first(PersonAppointedV1, personOf),
  first(PersonChangedV1, personOf),
  then(PersonDismissedV1, (person: { -readonly [F in keyof PersonRow]: PersonRow[F] }) => {
    person.dismissed = true;
  }),
];
const teams = [first(TeamFormedV1, teamOf), first(TeamChangedV1, teamOf)];
const regions = [
  first(RegionOpenedV1, ({ code }): RegionRow => ({ code, active: true })),
  first(RegionChangedV1, ({ code, active }): RegionRow => ({ code, active })),
];
const assets = [first(AssetRegisteredV1, assetOf), first(AssetChangedV1, assetOf)];

/** Staff numbers, teams, regions and models: what figures are named by. */
@Controller()
export class ProjectReference {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany([...people, ...teams, ...regions].map(([of]) => of))
  async onStaff(batch: ReceivedEvent[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await personTable.find(tx, idsOf(batch));
      const rows = new Map(known.map((row) => [row.id, row]));
      fold(people, batch, rows, undefined);
      personTable.put(tx, [...rows.values()]);
      teamTable.put(tx, latest(teams, batch));
      const byCode = new Map(latest(regions, batch).map((region) => [region.code, region]));
      regionTable.put(tx, [...byCode.values()]);
    });
  }

  @WhenMany(assets.map(([of]) => of))
  async onAssets(batch: ReceivedEvent[]): Promise<void> {
    await this.database.transaction((tx) => {
      assetTable.put(tx, latest(assets, batch));
      return Promise.resolve();
    });
  }
}

/** Each event holds the full new state, so the last one counts. */
const latest = <Row>(
  steps: Parameters<typeof fold<Row, undefined>>[0],
  batch: readonly ReceivedEvent[],
): Row[] => {
  const rows = new Map<string, Row>();
  fold(steps, batch, rows, undefined);
  return [...rows.values()];
};

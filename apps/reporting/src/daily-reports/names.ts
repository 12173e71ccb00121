import type { Handbook } from '@kefu/handbook';
import type { Bilingual } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

/** How regions, teams and people are shown, by code or id. People by staff number: names are personal. */
export type NamesById = Readonly<Record<string, Bilingual>>;

const same = (text: string): Bilingual => ({ zh: text, en: text });

export class Names {
  constructor(
    private readonly database: Database,
    private readonly handbook: Handbook,
  ) {}

  async read(): Promise<NamesById> {
    const [people, teams] = await Promise.all([
      this.database.query<{ id: string; number: string }>('SELECT id, number FROM person'),
      this.database.query<{ id: string; regionId: string; lead: string | null; place: number }>(
        `SELECT t.id, t.region_id AS "regionId", p.number AS lead,
           row_number() OVER (PARTITION BY t.region_id ORDER BY t.id) AS place
         FROM team t LEFT JOIN person p ON p.id = t.lead_id`,
      ),
    ]);
    const regions = new Map(
      (this.handbook.profile.regions ?? []).map(({ code, title }) => [code, title]),
    );
    const teamName = ({ regionId, lead, place }: (typeof teams)[number]): Bilingual => {
      const region = regions.get(regionId) ?? same(regionId);
      const led = lead === null ? '' : ` (${lead})`;
      return { zh: `${region.zh}${place}组${led}`, en: `${region.en} team ${place}${led}` };
    };
    return {
      ...Object.fromEntries(regions),
      ...Object.fromEntries(teams.map((team) => [team.id, teamName(team)])),
      ...Object.fromEntries(people.map(({ id, number }) => [id, same(number)])),
    };
  }
}

import { readers } from '../../whole/access/index.js';
import { forget, goOver, type ArchivePart } from '../../whole/endings/index.js';
import { KeepCertificates } from '../../migrations/index.js';
import { forgetRelease } from './domain/index.js';
import { ReleasesController } from './http/releases.controller.js';
import { FindReleases } from './store/find-releases.js';
import { KeepReleases } from './store/keep-releases.js';
import { ReleaseRecord } from './store/release-record.js';
import { Releases } from './store/releases.js';

export const releasesPart: ArchivePart = {
  controllers: [ReleasesController],
  providers: [Releases, KeepReleases, FindReleases],
  entities: [ReleaseRecord],
  migrations: [KeepCertificates],
  whenMerged: (app) => goOver('release', app.get(Releases)),
  whenErased: (app) => forget('release', app.get(Releases), forgetRelease),
  obligations: [
    {
      kind: 'certificate',
      title: { zh: '代管未发还的证件', en: 'Certificate that the centre still keeps for them' },
      sql: `SELECT id, NULL AS number FROM release WHERE customer_id = ANY ($1::uuid[])
            AND status = 'in-custody' ORDER BY id`,
    },
  ],
  trails: [[Releases, readers]],
};

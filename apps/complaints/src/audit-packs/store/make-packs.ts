import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { finishPack, MAKE, packMore, type AuditPack } from '../domain/index.js';
import { AuditPacks } from './audit-packs.js';
import { howToCheck } from './how-to-check.js';
import { PackFiles } from './pack-files.js';
import { ReadCases } from './read-cases.js';
import { isPrinted } from '../print/print-pack.js';
import { PrintedPacks } from './printed-packs.js';
import { csvOf, Summaries, type Summary } from './summaries.js';

const making = system('CP-18');

@Injectable()
export class MakePacks {
  constructor(
    private readonly packs: AuditPacks,
    private readonly files: PackFiles,
    private readonly summaries: Summaries,
    private readonly cases: ReadCases,
    private readonly printed: PrintedPacks,
  ) {}

  @WhenDue('audit-pack', MAKE)
  async make({ ref }: FiredTimer): Promise<void> {
    const { state: pack } = await this.packs.get(ref);
    if (pack.status !== 'making') return;
    const batch = await this.cases.nextOf(pack);
    const last = batch.at(-1);
    if (!last) return this.finish(pack);
    const name = `traces/${String(pack.files.length + 1).padStart(5, '0')}.jsonl`;
    const lines: string[] = [];
    for (const complaint of batch) lines.push(JSON.stringify(await this.cases.caseOf(complaint)));
    const file = await this.files.keep(pack.id, name, `${lines.join('\n')}\n`);
    const packed = { file, cases: batch.length, last };
    await this.packs.change(ref, making, (now, context) => packMore(now, packed, context), {
      noWait: true,
    });
  }

  private async finish(pack: AuditPack): Promise<void> {
    const seal = await this.cases.sealedHead();
    const made = [];
    const summaries: Summary[] = [];
    for await (const summary of this.summaries.of(pack)) {
      made.push(await this.files.keep(pack.id, summary.name, await csvOf(summary)));
      if (isPrinted(summary.name)) summaries.push(summary);
    }
    const handbook = JSON.stringify(this.summaries.inForce(pack), undefined, 2);
    made.push(await this.files.keep(pack.id, 'handbook.json', `${handbook}\n`));
    for await (const [name, page] of this.printed.of(pack, summaries)) {
      made.push(await this.files.keep(pack.id, name, page));
    }
    const { from, to, regions, seed, sampleSize, askedBy, askedAt, purpose, number, packed } = pack;
    const about = { number, from, to, regions, seed, sampleSize, askedBy, askedAt, purpose };
    const text = JSON.stringify({ ...about, complaints: packed, seal: seal ?? null }, undefined, 2);
    made.push(await this.files.keep(pack.id, 'pack.json', `${text}\n`));
    made.push(await this.files.keep(pack.id, 'README.md', howToCheck));
    const sums = [...pack.files, ...made].map(({ sha256, name }) => `${sha256}  ${name}\n`);
    const list = await this.files.keep(pack.id, 'SHA256SUMS', sums.join(''));
    const finished = { files: [...made, list], sha256: list.sha256, seal };
    await this.packs.change(pack.id, making, (now, context) => finishPack(now, finished, context), {
      noWait: true,
    });
  }
}

import type { Block, Mine } from './block';
import { ofComplaints } from './complaints';
import { ofContracts } from './contracts';
import { ofPapers } from './papers';
import { ofRepair } from './repair';

const blocks: readonly Block[] = [...ofRepair, ...ofComplaints, ...ofContracts, ...ofPapers];

/** Whose home has which: of several roles, what each of them has. */
export const blocksOf = ({ roles }: Mine): readonly Block[] =>
  blocks.filter((block) => block.roles.some((role) => roles.includes(role)));

export type { Block, Mine, Row } from './block';

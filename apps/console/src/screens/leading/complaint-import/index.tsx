import { complaintImports } from '../../../parts/imports/desk';
import { ImportPage } from '../../../parts/imports/import-page';

/** One file with complaints of earlier systems. */
export const Screen = () => <ImportPage desk={complaintImports} />;

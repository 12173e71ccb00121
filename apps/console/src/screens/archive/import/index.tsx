import { customerImports } from '../../../parts/imports/desk';
import { ImportPage } from '../../../parts/imports/import-page';

/** One file with customers (CU-15). */
export const Screen = () => <ImportPage desk={customerImports} />;

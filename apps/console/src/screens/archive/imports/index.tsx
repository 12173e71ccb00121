import { customerImports } from '../../../parts/imports/desk';
import { ImportsPage } from '../../../parts/imports/imports-page';

/** Files with customers on their way in (CU-15). */
export const Screen = () => <ImportsPage desk={customerImports} />;

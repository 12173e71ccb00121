import { complaintImports } from '../../../parts/imports/desk';
import { ImportsPage } from '../../../parts/imports/imports-page';

/** Files with complaints of earlier systems on their way in. */
export const Screen = () => <ImportsPage desk={complaintImports} />;

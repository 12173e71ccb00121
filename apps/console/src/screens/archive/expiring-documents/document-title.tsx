import { useTitles } from '../../../parts/papers';

export const DocumentTitle = ({
  fileId,
  code,
}: {
  readonly fileId: string;
  readonly code: string;
}) => <>{useTitles(fileId)(code)}</>;

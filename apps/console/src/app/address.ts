import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Asked = Readonly<Record<string, string>>;

/** Of the record that the address names. */
export const useRecordId = (): string => {
  const { id }: { readonly id?: string } = useParams({ strict: false });
  return id ?? '';
};

/** What the address asks for after its `?`. */
export const useAsked = (): Asked => useSearch({ strict: false });

/** Goes to an address; without one it asks for something else on the same page. */
export const useGo = () => {
  const navigate = useNavigate();
  return useCallback(
    (
      to: string | undefined,
      asked?: Readonly<Record<string, string | undefined>>,
      replace = false,
    ) => {
      void navigate({ to: to ?? '.', search: asked, replace });
    },
    [navigate],
  );
};

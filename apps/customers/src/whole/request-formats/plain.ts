/** What an instance of a view holds, as plain objects all the way down. */
export type Plain<T> = T extends object ? { [Field in keyof T]: Plain<T[Field]> } : T;

declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly method?: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly connections: number;
    readonly pipelining: number;
    /** Seconds. */
    readonly duration: number;
  }
  interface Outcome {
    readonly requests: { readonly total: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  const run: (options: Options) => Promise<Outcome>;
  export = run;
}

export declare const domainSyntax: readonly {
  readonly selector: string;
  readonly message: string;
}[];

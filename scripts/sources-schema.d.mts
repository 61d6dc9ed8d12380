/** The JSON schema of sources.yaml. */
interface Schema {
  readonly properties: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly description?: string;
}

export function sourcesSchema(): Schema;

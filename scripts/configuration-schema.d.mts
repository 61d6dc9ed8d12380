/** The JSON schema of corroborate.json. */
export function configurationSchema(): Promise<{
  readonly properties: { readonly [name: string]: { readonly description?: string } };
  readonly definitions: { readonly path: { readonly pattern: string } };
}>;

/** The part of citation-js that is used here; the packages come without types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** Throws at what it cannot read. */
      readonly chain: (
        input: unknown,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ) => readonly unknown[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

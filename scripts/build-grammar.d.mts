/** The types of build-grammar.mjs, for the test that compares its result with the file. */
export declare const grammarText: string;

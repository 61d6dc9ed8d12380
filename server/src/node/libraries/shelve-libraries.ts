/** Gathers what the libraries of a corpus hold: their entries, and what is wrong in them. */
import type { FailedFile, Locale, ShelvedEntry } from "../../core";
import { describe, fewProblems } from "../reasons";
import type { Library } from "./library";

/** By corpus name; null stands for data that is no library. */
export type Libraries = ReadonlyMap<string, Library | null>;

export const shelvedEntries = (libraries: Libraries): readonly ShelvedEntry[] =>
  [...libraries].flatMap(([shelf, its]) => (its?.entries ?? []).map((entry) => ({ ...entry, shelf })));

export const problemsInLibraries = (libraries: Libraries, locale: Locale): readonly FailedFile[] =>
  [...libraries].flatMap(([file, its]) =>
    fewProblems(its?.problems ?? []).map((reason) => ({ file, reason: describe(reason, locale) })),
  );

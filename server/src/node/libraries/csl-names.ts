/** Reads the names of a CSL item: persons with a family and a given name, bodies with one name only. */
import { plausible } from "../extract/plausible";

export interface CslName {
  /** `Ana de la Roy` */
  readonly name: string;
  /** `de la Roy, Ana`, as an entry begins. */
  readonly inverted: string;
  readonly isPerson: boolean;
}

export const cslNames = (value: unknown): readonly CslName[] =>
  Array.isArray(value) ? value.flatMap((name) => cslName(name) ?? []) : [];

function cslName(value: unknown): CslName | null {
  if (typeof value !== "object" || value === null) return null;
  const part = (name: string): string => {
    const its: unknown = Reflect.get(value, name);
    return (typeof its === "string" && plausible(its)) || "";
  };
  const family = joined(part("dropping-particle"), part("non-dropping-particle"), part("family"));
  const given = part("given");
  const literal = part("literal") || (given === "" ? family : family === "" ? given : "");
  if (literal !== "") return { name: literal, inverted: literal, isPerson: false };
  if (family === "") return null;
  const suffix = part("suffix");
  return {
    name: joined(given, family, suffix),
    inverted: suffix === "" ? `${family}, ${given}` : `${family}, ${given}, ${suffix}`,
    isPerson: true,
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

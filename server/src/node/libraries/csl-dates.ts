/** Reads the dates of a CSL item as far as they go: `2023-08-14`, `2023-08`, `2023`. */
import { isoDay } from "../extract/plausible";

/** None for a span of time, of which no day is the day. */
export function cslDay(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const parts: unknown = Reflect.get(value, "date-parts");
  if (Array.isArray(parts) && parts.length === 1 && Array.isArray(parts[0])) return isoDay(written(parts[0]));
  const raw: unknown = Reflect.get(value, "raw") ?? Reflect.get(value, "literal");
  return typeof raw === "string" ? isoDay(raw.trim()) : undefined;
}

/** Some programs write the parts as texts, and 0 for a month that is not known. */
function written(parts: readonly unknown[]): string {
  const numbers = parts.map(Number);
  const known = numbers.findIndex((part) => !Number.isInteger(part) || part <= 0);
  return numbers
    .slice(0, known === -1 ? 3 : known)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
}

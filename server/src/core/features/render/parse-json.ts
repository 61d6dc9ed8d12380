/** The stable JSON of `corroborate parse`. A contract: fields are added, never changed. */
import type { Report } from "../../model/report";

export interface ParseJson {
  readonly version: 1;
  readonly file: string;
}

export function parseJson(_report: Report, file: string): ParseJson {
  return { version: 1, file };
}

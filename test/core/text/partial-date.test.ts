/** Dates are read where there are such days, and nowhere else. */
import assert from "node:assert/strict";
import { isoDate, parsePartialDate } from "../../../server/src/core/text/partial-date";

const two = (number: number) => String(number).padStart(2, "0");

describe("a date in figures", () => {
  it("is one of the days of the calendar", () => {
    for (let year = 1799; year <= 2200; year++) {
      for (let month = 0; month <= 13; month++) {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (const day of [0, 1, 28, 29, 30, 31, 32]) {
          const written = `${year}-${two(month)}-${two(day)}`;
          const exists = year > 1799 && year < 2200 && month > 0 && month < 13 && day > 0 && day <= days;
          const date = parsePartialDate(written);
          assert.equal(date && isoDate(date), exists ? written : null, written);
        }
      }
    }
  });

  for (const written of [
    "2023-08-1",
    "2023-8-01",
    "20230801",
    "2023-08-011",
    "2023-080",
    "2023-",
    "2023-08-",
  ]) {
    it(`is not ${written}`, () => assert.equal(parsePartialDate(written), null));
  }
});

/** A set of dates answers as comparing with each of its dates does. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { dateSet, holdsDate, holdsFullerDate } from "../../../server/src/core/text/date-set";
import { compareDates, type PartialDate } from "../../../server/src/core/text/partial-date";

/** Few values of each part, so that many dates meet. */
const dates = fc
  .record({
    year: fc.constantFrom(2019, 2020),
    month: fc.constantFrom(null, 1, 12),
    day: fc.constantFrom(null, 1, 31),
    suffix: fc.constantFrom(null, "a", "b"),
    undated: fc.constantFrom(false, false, true),
    until: fc.constantFrom(null, null, { year: 2021, month: null }, { year: 2021, month: 3 }),
  })
  .map(({ year, month, day, suffix, undated, until }): PartialDate => {
    if (undated) return { year: null, month: null, day: null, suffix, undated, until: null };
    return { year, month, day: month === null ? null : day, suffix, undated, until };
  });

describe("a set of dates", () => {
  it("holds a date that is the same as one of its own, or says less than it, and no other", () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 6 }), dates, (listed, date) => {
        const set = dateSet(listed);
        const found = listed.map((one) => compareDates(date, one));
        assert.equal(holdsDate(set, date), found.includes("same"));
        assert.equal(holdsFullerDate(set, date), found.includes("same") || found.includes("partial"));
      }),
      { numRuns: 5_000 },
    );
  });
});

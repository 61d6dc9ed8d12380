/** The habit of a draft: the form that most of its places have. */

/** One or two places are no habit. */
const fewest = 3;

/** The form that is more than twice as frequent as all others together, or null where the draft has no habit. */
export function clearMajority<Form>(forms: readonly Form[]): Form | null {
  const counts = new Map<Form, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const [form, count] of counts) if (count >= fewest && count > 2 * (forms.length - count)) return form;
  return null;
}

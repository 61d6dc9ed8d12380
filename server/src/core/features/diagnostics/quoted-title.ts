/** Tells the title of a listed work from a quotation: both stand in quotation marks. */
import type { Draft, Quotation } from "../../syntax/draft";
import { lettersForm } from "../../text/normal-form";

/** `the article "Floods of the Year"`, where an entry has that title, or one that goes on behind these words. */
export function isTitle({ text, references }: Draft, { inner }: Quotation): boolean {
  const words = lettersForm(text, inner).text;
  return references.some(({ title }) => title && lettersForm(title.text).text.startsWith(words));
}

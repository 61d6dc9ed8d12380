/** What can be cited, by the parts that a writer may type: an entry of the draft or a source of the corpus. */

export interface Citable {
  readonly key: number;
  readonly author: string;
  readonly abbreviation: string;
  readonly date: string;
  readonly title: string;
  readonly persons: string;
}

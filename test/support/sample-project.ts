/** A small composed project: a draft with two slips and the one source that it cites. */
import { folderWith } from "./temporary-folder";

export const draftText = `1 September 2023

XYZ201234.E

Freedonia: Floods of the Great River (2020-2023)

Research Directorate, Immigration and Refugee Board of Canada

1. Overview

River Watch reports that "the water rose by nine metres in two days" (River Watch 2022-05-04). According to River Watch, "the dams were never inspected" (2022-05-04). The mayor did not agree (Courier 2021-01-02).

This Response was prepared after researching publicly accessible information currently available to the Research Directorate within time constraints.

References

River Watch. 2022-05-04. "The Great Flood." [Accessed 2023-08-01]

Additional Sources Consulted

Internet sites, including: Valley Post.
`;

const sourceText = `The Great Flood

4 May 2022

After the storm the water rose by ten metres in two days, and the dams were never inspected.
The people of the valley had to leave their houses.
`;

const declarations = `sources:
  - file: flood.txt
    title: The Great Flood
    author: River Watch
    date: 2022-05-04
`;

/** A folder with `draft.rir` and `seeds`. */
export const sampleProject = (): string =>
  folderWith({
    "draft.rir": draftText,
    "seeds/flood.txt": sourceText,
    "seeds/notes.odt": "Notes.",
    "seeds/sources.yaml": declarations,
  });

/** Words of files and sources where the editor would make pictures or links of them: shown as they are written. */

/** `$(name)` would become a picture in lists. */
export const withoutIcons = (text: string) => text.replaceAll("$(", "$\u200b(");

/** `[words](command:…)` would become a link in messages, and one that runs a command. */
export const withoutLinks = (text: string) => text.replaceAll("](", "]\u200b(");

/** Copies what is kept from one version of a draft to the next: a part of a text would keep the whole of that text in memory. */

/** The same plain data, with strings of its own. */
export const ownCopy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

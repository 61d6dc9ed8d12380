// Stands in the bundles for packages that fetch addresses: the reader of libraries has them, and nothing may use the network.
export default function noNetwork() {
  throw new Error("Corroborate does not use the network.");
}

/** Asked for by name when the reader is loaded. */
export const Headers = noNetwork;

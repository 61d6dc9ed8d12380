// Stands in the bundles for a package that fetches addresses: nothing here may use the network.
export default function noNetwork() {
  throw new Error("Corroborate does not use the network.");
}

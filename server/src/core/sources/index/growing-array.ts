/** A list of numbers of unknown length, in a typed array that doubles when it is full. */

export interface GrowingArray {
  readonly length: () => number;
  readonly push: (value: number) => void;
  /** The first `count` of `values`, each raised by `more`. */
  readonly append: (values: Uint32Array, count: number, more?: number) => void;
  /** A copy of what it holds. */
  readonly taken: () => Uint32Array<ArrayBuffer>;
}

export function growingArray(): GrowingArray {
  let array = new Uint32Array(256);
  let length = 0;
  const reserve = (needed: number): void => {
    if (needed <= array.length) return;
    const larger = new Uint32Array(Math.max(needed, 2 * array.length));
    larger.set(array);
    array = larger;
  };
  return {
    length: () => length,
    push: (value) => {
      reserve(length + 1);
      array[length++] = value;
    },
    append: (values, count, more = 0) => {
      reserve(length + count);
      for (let at = 0; at < count; at++) array[length++] = values[at]! + more;
    },
    taken: () => array.slice(0, length),
  };
}

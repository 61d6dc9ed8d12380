/** Values that are made when somebody first asks for them, and then kept. */

export function once<Value>(make: () => Value): () => Value {
  const made = eachOnce((_: null) => make());
  return () => made(null);
}

export function eachOnce<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

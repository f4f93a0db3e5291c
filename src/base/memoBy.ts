/** The function, remembering its result for as long as its argument lives: a scene is painted in many frames. */
export function memoBy<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new WeakMap<Argument, { readonly result: Result }>();
  return (argument) => {
    let found = known.get(argument);
    if (!found) {
      found = { result: compute(argument) };
      known.set(argument, found);
    }
    return found.result;
  };
}

/** The function, remembering its result for each number. */
export function memoByNumber<Value>(make: (argument: number) => Value): (argument: number) => Value {
  const known = new Map<number, Value>();
  return (argument) => {
    const value = known.get(argument) ?? make(argument);
    known.set(argument, value);
    return value;
  };
}

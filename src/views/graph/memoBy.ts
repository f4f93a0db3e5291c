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

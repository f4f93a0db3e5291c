/** The function, remembering its `most` latest results, each for the same arguments (compared by identity). */
export function memoRecent<Arguments extends readonly unknown[], Result>(
  most: number,
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let known: readonly { readonly args: Arguments; readonly result: Result }[] = [];
  return (...args) => {
    const isAsked = (one: { readonly args: Arguments }) =>
      args.every((arg, i) => Object.is(arg, one.args[i]));
    const found = known.find(isAsked) ?? { args, result: compute(...args) };
    if (found !== known[0]) known = [found, ...known.filter((one) => one !== found)].slice(0, most);
    return found.result;
  };
}

/** The function, remembering its latest result. */
export function memoLatest<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return memoRecent(1, compute);
}

/**
 * Gives for a value the first equal one (as JSON) among the `most` latest: what is remembered by identity is then found
 * for equal values too.
 */
export function recentEqual<Value>(most: number): (value: Value) => Value {
  const known = new Map<string, Value>();
  return memoRecent(4, (value: Value) => {
    const key = JSON.stringify(value);
    const found = known.get(key) ?? value;
    // The latest stand last.
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  });
}

/** The function, remembering its result for as long as its argument lives. */
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

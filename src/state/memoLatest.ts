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

/** The function, remembering its latest result for the same arguments (compared by identity). */
export function memoLatest<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let latest: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (latest === null || args.some((arg, i) => !Object.is(arg, latest?.args[i]))) {
      latest = { args, result: compute(...args) };
    }
    return latest.result;
  };
}

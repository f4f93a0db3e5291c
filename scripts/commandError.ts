/** What a command says to the person who gave it, and ends with. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The members of each camp, as indices of actors, from the camp of each actor. */
export function campsOf(campOf: readonly number[]): readonly (readonly number[])[] {
  const camps: number[][] = Array.from({ length: 1 + Math.max(-1, ...campOf) }, () => []);
  campOf.forEach((camp, actor) => {
    camps[camp]?.push(actor);
  });
  return camps;
}

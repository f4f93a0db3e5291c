const halfPi = 1.5707963267948966;

/** Sine for 0 to π/2 by its series to x¹⁷: error below 1e-13, the same bits on every engine (Math.sin promises neither). */
function sineOfQuarter(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let k = 2; k <= 16; k += 2) {
    term = (-term * square) / (k * (k + 1));
    sum += term;
  }
  return sum;
}

/** The unit vector at a share of a full turn (any number; 0 is up, then clockwise on screen: y down). */
export function directionAt(turn: number): { readonly x: number; readonly y: number } {
  const quarters = (turn - Math.floor(turn)) * 4;
  const quadrant = Math.floor(quarters) % 4;
  const rest = quarters - Math.floor(quarters);
  const sine = sineOfQuarter(rest * halfPi);
  const cosine = sineOfQuarter((1 - rest) * halfPi);
  if (quadrant === 0) return { x: sine, y: -cosine };
  if (quadrant === 1) return { x: cosine, y: sine };
  if (quadrant === 2) return { x: -sine, y: cosine };
  return { x: -cosine, y: -sine };
}

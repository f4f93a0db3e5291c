/**
 * Frustration by the integer program that R's signnet hands to GLPK, for comparison only: the AND model.
 *
 * Formula. x(u) ∈ {0, 1} for the camp, y(u,v) for "both in camp 1": least Σ over ties of w · f, where
 * f = x(u) + x(v) − 2 y for a positive tie and 1 − x(u) − x(v) + 2 y for a negative one; y ≤ x(u), y ≤ x(v) where
 * y helps, y ≥ x(u) + x(v) − 1 where it hurts.
 * Reference: S. Aref, A. Mason, M. Wilson, Networks 75 (2020).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';

/** The model in the LP format of CPLEX; the weights of negative ties are left out of the objective as `constant`. */
export function andModel({ ids, relations }: SignedNetwork): {
  readonly text: string;
  readonly constant: number;
} {
  const ofActor = ids.map(() => 0);
  const terms: string[] = [];
  const rows: string[] = [];
  let constant = 0;
  relations.forEach(({ a, b, sign, weight }, index) => {
    ofActor[a] = (ofActor[a] ?? 0) + sign * weight;
    ofActor[b] = (ofActor[b] ?? 0) + sign * weight;
    terms.push(`${sign > 0 ? '-' : '+'} ${2 * weight} y${index}`);
    if (sign < 0) constant += weight;
    if (sign > 0) rows.push(`y${index} - x${a} <= 0`, `y${index} - x${b} <= 0`);
    else rows.push(`x${a} + x${b} - y${index} <= 1`);
  });
  ofActor.forEach((sum, actor) => {
    if (sum !== 0) terms.push(`${sum > 0 ? '+' : '-'} ${Math.abs(sum)} x${actor}`);
  });
  const names = [...ids.map((_, actor) => `x${actor}`), ...relations.map((_, index) => `y${index}`)];
  const text = ['Minimize', 'obj:', ...terms, 'Subject To', ...rows, 'Binary', ...names, 'End', ''].join(
    '\n',
  );
  return { text, constant };
}

export interface GlpkRun {
  readonly value: number;
  readonly isProven: boolean;
  /** Wall time in milliseconds, start of the program included. */
  readonly wall: number;
}

/** Solves the AND model with glpsol within so many seconds; null where there is no glpsol, or it finds nothing. */
export function runGlpk(network: SignedNetwork, seconds: number): GlpkRun | null {
  const folder = mkdtempSync(join(tmpdir(), 'entente-glpk-'));
  try {
    const { text, constant } = andModel(network);
    const [model, report] = [join(folder, 'model.lp'), join(folder, 'report.txt')];
    writeFileSync(model, text);
    const start = performance.now();
    execFileSync('glpsol', ['--lp', model, '--tmlim', String(seconds), '-o', report], { stdio: 'ignore' });
    const wall = performance.now() - start;
    const told = readFileSync(report, 'utf8');
    const value = /^Objective: +obj = (-?[\d.e+]+)/m.exec(told)?.[1];
    if (value === undefined) return null;
    return { value: Number(value) + constant, isProven: /^Status: +INTEGER OPTIMAL/m.test(told), wall };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tokens of a DOT file, and a place among them that moves on. */

import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems, type Problem } from '#words/importProblems.ts';

interface Token {
  readonly text: string;
  /** A text in quotes is a name even where it looks like a word of the language. */
  readonly isQuoted: boolean;
  readonly line: number;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|(?:^|(?<=\n))\s*#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|(<(?:[^<>]|<[^<>]*>)*>)|(--|->|[{}[\];,=:+])|(-?(?:\.\d+|\d+(?:\.\d*)?)(?![\w\u0080-\uffff])|[\w\u0080-\uffff.]+)/g;
  let line = 1;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    for (let at = text.indexOf('\n', last); at >= 0 && at < match.index; at = text.indexOf('\n', at + 1))
      line++;
    last = match.index;
    const [, quoted, html, sign, word] = match;
    if (tokens.length > limits.cells) throw new Refusal(...graphProblems.dotManyParts(limits.cells));
    if (quoted !== undefined)
      tokens.push({ text: quoted.replace(/\\[nlr]/g, ' ').replace(/\\(.)/gs, '$1'), isQuoted: true, line });
    else if (html !== undefined)
      tokens.push({
        text: html
          .slice(1, -1)
          .replace(/<[^>]*>/g, ' ')
          .trim(),
        isQuoted: true,
        line,
      });
    else if (sign !== undefined || word !== undefined)
      tokens.push({ text: sign ?? word ?? '', isQuoted: false, line });
  }
  return tokens;
}

/** Reads one token after the other. What a file breaks off or has wrong is refused with its line. */
export interface DotCursor {
  /** The next token; undefined at the end. */
  readonly peek: () => Token | undefined;
  /** True if the next token, or one behind it, is this sign or word of the language. */
  readonly isSign: (sign: string, offset?: number) => boolean;
  readonly skip: () => void;
  /** True if the next token is this sign, which is then behind. */
  readonly accept: (sign: string) => boolean;
  readonly take: () => Token;
  /** A name, also one that is put together with "+". */
  readonly name: () => string;
  readonly fail: (problem: Problem) => never;
}

export function dotCursor(text: string): DotCursor {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at];
  const isSign = (sign: string, offset = 0) => {
    const token = tokens[at + offset];
    return token?.isQuoted === false && token.text.toLowerCase() === sign;
  };
  const accept = (sign: string) => {
    const is = isSign(sign);
    if (is) at++;
    return is;
  };
  const fail = (problem: Problem): never => {
    throw new Refusal(...problem, { row: (peek() ?? tokens.at(-1))?.line ?? 1 });
  };
  const take = (): Token => tokens[at++] ?? fail(graphProblems.cutOff);
  const name = (): string => {
    const { text: first, isQuoted } = take();
    let whole = first;
    while (isQuoted && accept('+')) whole += take().text;
    return whole;
  };
  const skip = () => {
    at++;
  };
  return { peek, isSign, skip, accept, take, name, fail };
}

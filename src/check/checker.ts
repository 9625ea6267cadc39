import type { Library } from '../publications/model/library.js';
import { checkText } from './check.js';
import { type Located, locate } from './locate.js';
import type { Check } from './oordeel.js';
import { resolve } from './resolve.js';
import { type Candidates, candidatesOf } from './sources/candidates.js';
import type { Verdict } from './verdict.js';

/** Where commands have quotations checked. */
export interface Checker {
  /** Whether the quotations in a text stand in the library word for word. */
  check(text: string): Promise<Check>;
  /** Where the quotation of a text stands; null when nothing of it was found. */
  locate(text: string): Promise<Located | null>;
}

/** What does the checking, here or in another thread: its answer is plain data. */
export interface Verdicts {
  verdict(text: string): Promise<Verdict>;
}

/** Verdicts made in this thread. */
export interface VerdictsHere extends Verdicts {
  /** Reads what quotations are compared with, ahead of the first of them. */
  warm(): Promise<void>;
}

/** A checker that reads verdicts in the library that they are about. */
export function createChecker(library: Library, verdicts: Verdicts): Checker {
  const check = async (text: string): Promise<Check> => resolve(await verdicts.verdict(text), library);
  return { check, locate: async (text) => locate(await check(text)) };
}

/**
 * Verdicts made in this thread; what they are compared with is read at the first.
 * @param open gives what to compare with: by default all that the library holds, in memory
 */
export function verdictsHere(library: Library, open = () => candidatesOf(library)): VerdictsHere {
  let candidates: Promise<Candidates> | null = null;
  const read = () => {
    candidates ??= open();
    return candidates;
  };
  return {
    verdict: async (text) => checkText(text, await read()),
    warm: async () => {
      await read();
    },
  };
}

import type { Block, Button, Fout, Reply } from '../src/reply/reply.js';
import { type Again, type Which, whichJson, whichLines, whichMenu, whichMore } from './which.js';

/** Nothing to show: why, and what may have been meant. */
export interface Missing {
  readonly kind: 'missing';
  readonly fout: Fout;
  readonly choices: readonly Button[];
  /** Set where several publications may be meant. */
  readonly which?: Which;
}

/**
 * A reply that says what went wrong, with what may have been meant below it.
 * @param again asks again with the publication that is chosen; without it that publication is opened
 */
export function missingReply({ fout, choices, which }: Missing, again: Again | null = null): Reply {
  const blocks: Block[] = [{ kind: 'text', text: fout.melding }];
  if (choices.length > 0) blocks.push({ kind: 'buttons', buttons: choices });
  if (!which) return { blocks, request: null, fout, data: () => ({}) };
  const more = whichMore(which);
  if (more !== null) blocks.push({ kind: 'text', text: more, small: true });
  blocks.push(whichMenu(which, again));
  // A terminal shows no menu, but what went wrong.
  const melding = [fout.melding, ...whichLines(which), ...(more === null ? [] : [more])].join('\n');
  return { blocks, request: null, fout: { ...fout, melding }, data: () => whichJson(which) };
}

/** A reply of one message that says what went wrong. */
export function faultReply(fout: Fout): Reply {
  return missingReply({ kind: 'missing', fout, choices: [] });
}

/** Nothing to show, in words; `choices` are what may have been meant. */
export function missing(code: string, melding: string, choices: readonly Button[] = []): Missing {
  return { kind: 'missing', fout: { code, melding }, choices };
}

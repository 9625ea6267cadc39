import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { built } from '../package-root.js';
import { Thread, TooLate } from '../thread/thread.js';
import type { Drawing, Drawn, Picture } from './drawing.js';

/** Draws pages off this thread, some of them kept for who asks again. */
export interface Pictures {
  draw(drawing: Drawing): Promise<Drawn>;
  close(): Promise<void>;
}

export interface PicturesOptions {
  /** A page that takes longer is broken off, in milliseconds. */
  readonly patience?: number;
  /** The module that the thread runs, when not the one that draws. */
  readonly script?: URL;
}

const PATIENCE = 10_000;
/** Bytes of pictures that are kept. */
const KEPT = 8 * 2 ** 20;

/** Whether pages can be drawn here: the canvas package is optional at install. It is looked for and not loaded. */
export function canDraw(): boolean {
  try {
    import.meta.resolve('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

/** Opens what draws pages; its thread is started by the first one. */
export function openPictures({
  patience = PATIENCE,
  script = built('program/picture-thread.js'),
}: PicturesOptions = {}): Pictures {
  const thread = new Thread<Drawing, Picture | null>(script, null, patience);
  const kept = new LRUCache<string, Picture>({ maxSize: KEPT, sizeCalculation: ({ png }) => png.length });
  return {
    async draw(drawing) {
      const key = createHash('sha256').update(JSON.stringify(drawing)).digest('base64');
      const known = kept.get(key);
      if (known) return { kind: 'drawn', picture: known };
      const answer = await thread.ask(drawing).catch((error: unknown) => {
        if (error instanceof TooLate) return error;
        throw error;
      });
      if (answer instanceof TooLate) return { kind: 'too-slow' };
      if (answer === null) return { kind: 'impossible' };
      kept.set(key, answer);
      return { kind: 'drawn', picture: answer };
    },
    close: () => thread.close(),
  };
}

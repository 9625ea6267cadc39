import type { LRUCache } from 'lru-cache';

/**
 * What is read by keys. All that is asked for in one turn of the event loop is read in one go, since most of what a
 * query costs is the query; what was read lately is kept.
 */
export class Gathering<Key extends {}, Value extends {}> {
  readonly #read: (keys: ReadonlySet<Key>) => Promise<ReadonlyMap<Key, Value>>;
  readonly #kept: LRUCache<Key, Value>;
  #wanted = new Set<Key>();
  #reading: Promise<ReadonlyMap<Key, Value>> | null = null;

  /** @param read gives what there is of these keys; @param kept where to keep it */
  constructor(read: (keys: ReadonlySet<Key>) => Promise<ReadonlyMap<Key, Value>>, kept: LRUCache<Key, Value>) {
    this.#read = read;
    this.#kept = kept;
  }

  /** What there is of these. */
  async get(keys: ReadonlySet<Key>): Promise<Map<Key, Value>> {
    const found = new Map<Key, Value>();
    const missing: Key[] = [];
    for (const key of keys) {
      const value = this.#kept.get(key);
      if (value) found.set(key, value);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    for (const key of missing) this.#wanted.add(key);
    this.#reading ??= this.#next();
    const read = await this.#reading;
    for (const key of missing) {
      const value = read.get(key);
      if (value) found.set(key, value);
    }
    return found;
  }

  async #next(): Promise<ReadonlyMap<Key, Value>> {
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = this.#wanted;
    this.#wanted = new Set();
    this.#reading = null;
    const read = await this.#read(wanted);
    for (const [key, value] of read) this.#kept.set(key, value);
    return read;
  }
}

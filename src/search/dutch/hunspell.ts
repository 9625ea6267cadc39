/** Reads a Hunspell dictionary with two-character flags and gives every form that its suffixes and prefixes make. */

interface Rule {
  readonly prefix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp;
  readonly flags: ReadonlySet<string>;
  /** The part of speech that the rule makes (`ts:`); empty when it does not tell. */
  readonly speech: string;
}

/** A form of a word. `flags` are its own; `base` are the flags of the entry that it was made from. */
export interface Form {
  readonly text: string;
  readonly flags: ReadonlySet<string>;
  readonly base: ReadonlySet<string>;
  /** Name of the suffix rule that made it; null for an entry itself. */
  readonly rule: string | null;
  /** The part of speech that the rule made (`VBh`, `AJcn`, …); empty when none is told. */
  readonly speech: string;
}

/** Every form of every entry. `affixes` and `entries` are the texts of the `.aff` and the `.dic` file. */
export function* expand(affixes: string, entries: string): Generator<Form> {
  const rules = readRules(affixes);
  for (const line of entries.split('\n').slice(1)) {
    const [, text = '', written = ''] = /^([^/\s]+)(?:\/(\S+))?/.exec(line) ?? [];
    if (text === '') continue;
    const flags = readFlags(written);
    yield { text, flags, base: flags, rule: null, speech: '' };
    for (const flag of flags) {
      for (const rule of rules.get(flag) ?? []) {
        const made = apply(rule, text);
        if (made === null) continue;
        yield { text: made, flags: rule.flags, base: rule.prefix ? new Set() : flags, rule: flag, speech: rule.speech };
      }
    }
  }
}

function apply(rule: Rule, text: string): string | null {
  if (!rule.when.test(text)) return null;
  if (rule.prefix) return rule.add + text.slice(rule.strip.length);
  return text.slice(0, text.length - rule.strip.length) + rule.add;
}

function readRules(affixes: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', written = '', condition = '.'] = line.split(/\s+/);
    if ((kind !== 'SFX' && kind !== 'PFX') || /^[YN]$/.test(strip) || written === '') continue;
    const prefix = kind === 'PFX';
    const [add = '', flags = ''] = written.split('/');
    const shape = condition.startsWith('#') ? '.' : condition;
    const rule: Rule = {
      prefix,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      when: new RegExp(prefix ? `^(?:${shape})` : `(?:${shape})$`, 'u'),
      flags: readFlags(flags),
      speech: /\bts:(\w+)/.exec(line)?.[1] ?? '',
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

function readFlags(written: string): ReadonlySet<string> {
  return new Set(written.match(/../gu) ?? []);
}

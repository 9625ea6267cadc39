import { z } from 'zod';
import type { Corpusbevinding } from '../publications/model/gebrek.js';
import { readId } from '../publications/model/identifier.js';
import { type Lezing, lezing } from '../publications/model/lezingen.js';
import type { Publicatiegegevens } from '../publications/model/publication.js';
import { readTextFacts } from '../publications/readers/text/layout.js';

const READINGS = lezing.options.map((option) => ('shape' in option ? option.shape.soort.value : 'aanhef'));

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** The keys of `publication.json`; see "Adding a publication" in README.md. */
export const manifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-[\w.()-]+$/u),
  soort: z.enum(['aanhangsel', 'schriftelijk-overleg']),
  sha256,
  url: z.url({ protocol: /^https?$/ }),
  pdf: z.url({ protocol: /^https?$/ }).optional(),
  kamer: z.enum(['I', 'II']).optional(),
  vergaderjaar: z
    .string()
    .regex(/^\d{4}–\d{4}$/u)
    .optional(),
  dossier: z.string().min(1).optional(),
  nummer: z.string().min(1).optional(),
  titel: z.string().min(1).optional(),
  /** Numbers of the questions in the Tweede Kamer's own registration. */
  vraagnummers: z
    .array(z.string().regex(/^\d{4}Z\d{4,6}$/u))
    .min(1)
    .optional(),
  /** SHA-256 of the `metadata.xml` beside the source. */
  metadata: sha256.optional(),
  lezingen: z.array(lezing).optional(),
  /** Of a PDF, what was read from it: SHA-256 of its text and of where that stands. */
  gelezen: z.strictObject({ tekst: sha256, plaatsen: sha256 }).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What is wrong with a `publication.json`, and with which field of it (null for the whole). */
export type Manifestfout = { readonly veld: string | null } & Corpusbevinding;

/** What `publication.json` says, or what is wrong with it. */
export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: Manifest }
  | { readonly kind: 'fault'; readonly fouten: readonly Manifestfout[] };

export function readManifest(text: string): ReadManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    return { kind: 'fault', fouten: [{ veld: null, code: 'geen-json', teken: at === undefined ? null : Number(at) }] };
  }
  const parsed = manifestSchema.safeParse(json, { reportInput: true });
  if (parsed.success) return { kind: 'read', manifest: parsed.data };
  const fouten = parsed.error.issues.map((issue) => ({ veld: issue.path.join('.') || null, ...findingOf(issue) }));
  return { kind: 'fault', fouten };
}

function findingOf(issue: z.core.$ZodIssue): Corpusbevinding {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'sleutel-onbekend', sleutels: issue.keys };
    case 'invalid_type':
      return { code: issue.input === undefined ? 'veld-ontbreekt' : 'veld-ongeldig' };
    case 'invalid_value':
      if (issue.input === undefined) return { code: 'veld-ontbreekt' };
      return { code: 'keuze-onbekend', keuzes: issue.values.map(String) };
    case 'invalid_union':
      return { code: 'keuze-onbekend', keuzes: READINGS };
    case 'too_small':
      return { code: 'veld-leeg' };
    case 'invalid_format':
      return { code: 'veld-vorm' };
    default:
      return { code: 'veld-ongeldig' };
  }
}

/** Reads a list of readings; null when it is none. */
export function readLezingen(text: string): Lezing[] | null {
  try {
    const read = z.array(lezing).safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * The facts of a publication: what the manifest says, else its id, else its own text. What none of them tells is
 * named in `ontbreekt`.
 */
export function gegevensOf(
  manifest: Manifest,
  text: string,
): { kind: 'complete'; gegevens: Publicatiegegevens } | { kind: 'incomplete'; ontbreekt: readonly string[] } {
  const id = readId(manifest.id);
  const fromId = id.kind === 'read' ? id.kenmerken : null;
  const fromText = readTextFacts(text);
  const kamer = manifest.kamer ?? fromId?.kamer ?? fromText.kamer;
  const vergaderjaar = manifest.vergaderjaar ?? fromId?.vergaderjaar ?? fromText.vergaderjaar;
  const nummer = manifest.nummer ?? fromId?.nummer ?? fromText.nummer;
  const dossier = manifest.dossier ?? fromId?.dossier ?? null;
  const needsDossier = manifest.soort === 'schriftelijk-overleg' && dossier === null;
  if (!kamer || !vergaderjaar || !nummer || needsDossier) {
    const missing = { kamer, vergaderjaar, nummer, dossier: needsDossier ? undefined : 'x' };
    const ontbreekt = Object.entries(missing).flatMap(([key, value]) => (value ? [] : [key]));
    return { kind: 'incomplete', ontbreekt };
  }
  const { soort, titel = null, url, pdf = null, vraagnummers = [] } = manifest;
  const gegevens = { id: manifest.id, soort, kamer, vergaderjaar, nummer, dossier, vraagnummers, titel, url, pdf };
  return { kind: 'complete', gegevens };
}

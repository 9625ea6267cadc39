import { z } from 'zod';
import { readId } from '../publications/model/identifier.js';
import type { Lezing } from '../publications/model/lezingen.js';
import type { Publicatiegegevens } from '../publications/model/publication.js';
import { readTextFacts } from '../publications/readers/text/text-facts.js';

const regel = z.int().positive();
const reden = z.string().min(1);

const lezing = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('afbreking'), regel, koppelteken: z.enum(['weg', 'blijft']), reden }),
  z.strictObject({ soort: z.literal('alinea'), regel, einde: z.boolean(), reden }),
  z.strictObject({
    soort: z.literal('nootmerk'),
    regel,
    tekst: z.string().min(1),
    noot: z.int().positive().nullable(),
    reden,
  }),
  z.strictObject({ soort: z.literal('pagina'), regel, nummer: z.int().positive(), reden }),
  z.strictObject({ soort: z.literal('onbeantwoord'), regel, reden }),
  z.strictObject({ soort: z.literal('nummering'), regel, reden }),
]);

/** The keys of `publication.json`; see "Adding a publication" in README.md. */
export const manifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-[\w.()-]+$/u, 'moet een kenmerk zijn als ah-tk-20182019-811'),
  soort: z.enum(['aanhangsel', 'schriftelijk-overleg']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'moet een SHA-256 zijn: 64 hexadecimale tekens, kleine letters'),
  url: z.url({ protocol: /^https?$/ }),
  pdf: z.url({ protocol: /^https?$/ }).optional(),
  kamer: z.enum(['I', 'II']).optional(),
  vergaderjaar: z
    .string()
    .regex(/^\d{4}–\d{4}$/u, 'moet een vergaderjaar zijn als 2018–2019, met een halve kastlijn')
    .optional(),
  dossier: z.string().min(1).optional(),
  nummer: z.string().min(1).optional(),
  titel: z.string().min(1).optional(),
  lezingen: z.array(lezing).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What `publication.json` says, or what is wrong with it: a field (empty for the whole) and why. */
export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: Manifest }
  | { readonly kind: 'fault'; readonly fouten: readonly { readonly veld: string; readonly melding: string }[] };

/** Reads the text of a `publication.json`. */
export function readManifest(text: string): ReadManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'fault', fouten: [{ veld: '', melding: unreadable((error as Error).message) }] };
  }
  const parsed = manifestSchema.safeParse(json, { error: dutchIssue });
  if (parsed.success) return { kind: 'read', manifest: parsed.data };
  const fouten = parsed.error.issues.map((issue) => ({ veld: issue.path.join('.'), melding: issue.message }));
  return { kind: 'fault', fouten };
}

// Node says where it stopped, in English.
function unreadable(message: string): string {
  const at = /position (\d+)/u.exec(message)?.[1];
  return at === undefined ? 'geen leesbare JSON' : `geen leesbare JSON: bij teken ${at} gaat het mis`;
}

/** The readings in a manifest. */
export function lezingenOf(manifest: Manifest): readonly Lezing[] {
  return manifest.lezingen ?? [];
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
  const { soort, titel = null, url, pdf = null } = manifest;
  const gegevens = { id: manifest.id, soort, kamer, vergaderjaar, nummer, dossier, titel, url, pdf };
  return { kind: 'complete', gegevens };
}

function dutchIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `onbekende sleutel: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined ? 'ontbreekt' : 'heeft niet de goede soort waarde';
    case 'invalid_value':
      return issue.input === undefined ? 'ontbreekt' : `moet een van deze zijn: ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'soort moet een van deze zijn: afbreking, alinea, nootmerk, pagina, onbeantwoord, nummering';
    case 'too_small':
      return 'is leeg of te klein';
    case 'invalid_format':
      return issue.format === 'url' ? 'moet een adres zijn dat met http:// of https:// begint' : undefined;
    default:
      return 'is niet geldig';
  }
}

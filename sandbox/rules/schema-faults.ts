import * as z from 'zod';
import type { Fault } from './discord-error.js';

/** A field that may be left out or be null, which is the same to Discord; null becomes undefined. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

/** An id as Discord writes it. */
export const snowflakeText = z.string().regex(/^(0|[1-9]\d{0,19})$/, 'Value is not snowflake.');

/** What a schema found wrong, under Discord's names for it where it has them. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap(faultsOfIssue);
}

// A union reports the faults of each member; those of the member that came closest say the most.
function faultsOfIssue(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return deepest.flatMap(faultsOfIssue).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  }
  return [{ path, ...named(issue) }];
}

function named(issue: z.core.$ZodIssue): Pick<Fault, 'code' | 'message'> {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  const isSize = 'origin' in issue && (issue.origin === 'string' || issue.origin === 'array');
  if (issue.code === 'too_big') {
    const words = isSize ? `Must be ${issue.maximum} or fewer in length.` : `Must be at most ${issue.maximum}.`;
    return { code: isSize ? 'BASE_TYPE_MAX_LENGTH' : 'NUMBER_TYPE_MAX', message: words };
  }
  if (issue.code === 'too_small') {
    const words = `Must be at least ${issue.minimum}${isSize ? ' in length' : ''}.`;
    return { code: isSize ? 'BASE_TYPE_MIN_LENGTH' : 'NUMBER_TYPE_MIN', message: words };
  }
  return { code: `BASE_TYPE_${issue.code.toUpperCase()}`, message: issue.message };
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return issues.some((issue) => issue.path.at(-1) === 'type')
    ? -1
    : Math.max(0, ...issues.map(({ path }) => path.length));
}

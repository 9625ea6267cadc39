import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { instelling, instellingenFout, NEEMT } from './reply/labels.js';

/** An e-mail address or one on the web, of signs that may stand in a header between brackets. */
const CONTACT = /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[!#-'*-;=?-~]+)$/i;

const text = z.string().nullable();
const snowflake = z.string().regex(/^\d{17,20}$/, NEEMT.nummer);
const address = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//i.test(value), NEEMT.adres)
  .transform((value) => value.replace(/\/+$/, ''))
  .nullable();
const port = z
  .string()
  .regex(/^\d{1,5}$/, NEEMT.poort)
  .transform(Number)
  .refine((number) => number <= 65_535, NEEMT.poort)
  .nullable();

/** Of an address of Discord's API: discord.js sets it behind the address by itself. */
const VERSION = /\/v\d+$/u;

/** The settings. Each is described by the name of its variable; null is what is absent. */
const settings = z.object({
  /** Null starts the sandbox instead of Discord. */
  token: z.string().regex(/^\S+$/, NEEMT.token).nullable().describe('DISCORD_TOKEN'),
  tokenFile: text.describe('DISCORD_TOKEN_FILE'),
  /** The only server to register commands in; null for all. */
  guildId: snowflake.nullable().describe('DISCORD_GUILD_ID'),
  /** Another address for Discord's API, without a version or a slash at the end; null for Discord itself. */
  apiUrl: address.transform((url) => url?.replace(VERSION, '') ?? null).describe('DISCORD_API_URL'),
  /** Folder of the publications; null for the one that comes with the program. */
  corpusDir: text.describe('CORPUS_DIR'),
  /** The data folder that was built from the corpus (a folder, or `s3://…`); null keeps all of it in memory. */
  dataDir: text.describe('DATA_DIR'),
  /** Id of the publication that counts where none is named; null leaves it to the program. */
  defaultDocument: text.describe('DEFAULT_DOCUMENT'),
  logLevel: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], NEEMT.logniveau)
    .nullable()
    .transform((level) => level ?? 'info')
    .describe('LOG_LEVEL'),
  /** Port of the sandbox on 127.0.0.1; 0 takes a free one. */
  sandboxPort: port.transform((given) => given ?? 4000).describe('SANDBOX_PORT'),
  /** Whether the bot answers when it is mentioned, which takes two more (unprivileged) intents. */
  mentions: z
    .enum(['on', 'off'], NEEMT.aanUit)
    .nullable()
    .transform((mentions) => mentions !== 'off')
    .describe('MENTIONS'),
  /** In how many processes the bot runs; null for this one alone. */
  shards: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, NEEMT.shards)
    .nullable()
    .transform((shards) => (shards === null || shards === 'auto' ? shards : Number(shards)))
    .describe('SHARDS'),
  /** Address of the publications, without a slash at the end, and of the government's SRU service. */
  publicationsUrl: address
    .transform((url) => url ?? 'https://zoek.officielebekendmakingen.nl')
    .describe('PUBLICATIES_URL'),
  sruUrl: address.transform((url) => url ?? 'https://repository.overheid.nl/sru').describe('SRU_URL'),
  /** Where who fetches publications can be reached: it is told to the server. Null fetches only from this machine. */
  contact: z.string().regex(CONTACT, NEEMT.contact).nullable().describe('CONTACT'),
  /** Port for who watches over the bot; null for none; and the address that it is opened on. */
  opsPort: port.describe('OPS_PORT'),
  opsHost: text.transform((host) => host ?? '127.0.0.1').describe('OPS_HOST'),
  /** Where a running bot writes its process id, for `letterlijk herlaad`; null for nowhere. */
  pidFile: text.describe('PID_FILE'),
  nodeEnv: z.enum(['development', 'test', 'production'], NEEMT.omgeving).nullable().describe('NODE_ENV'),
});

/** The settings, as environment and `.env` give them. */
export interface Config extends Readonly<Omit<z.output<typeof settings>, 'tokenFile' | 'nodeEnv'>> {
  /** Which of several processes this is, counted from 0; null when there is one. */
  readonly shard: number | null;
}

/** Settings, or every fault in them in one Dutch message. */
export type ConfigOutcome =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'fault'; readonly melding: string };

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLE = new Map(Object.entries(settings.shape).map(([key, { description = key }]) => [key, description]));

/**
 * Reads the settings from an environment. An empty value counts as an absent one, and white space around a value
 * does not count. `startsBot` is for what logs in to Discord: in production that needs a token.
 */
export function readConfig(environment: Environment, { startsBot }: { readonly startsBot: boolean }): ConfigOutcome {
  const given = Object.fromEntries(
    Array.from(VARIABLE, ([key, variable]) => [key, environment[variable]?.trim() || null]),
  );
  // discord.js tells each process in the same variable which one it is.
  const shard = environment['SHARDING_MANAGER'] ? Number(environment['SHARDS']) : null;
  if (shard !== null) given['shards'] = null;
  const file = given['tokenFile'] ?? null;
  if (file !== null) given['token'] ??= tokenIn(file);
  const outcome = settings.safeParse(given);
  const faults = outcome.success
    ? []
    : outcome.error.issues.map(({ path, message }) => instelling(VARIABLE.get(String(path[0])) ?? '', message));
  if (file !== null && given['token'] === null) faults.push(instelling('DISCORD_TOKEN_FILE', NEEMT.tokenBestand));
  if (startsBot && file === null && given['nodeEnv'] === 'production' && !given['token']) {
    faults.push(instelling('DISCORD_TOKEN', NEEMT.tokenNodig));
  }
  if (!outcome.success || faults.length > 0) return { kind: 'fault', melding: instellingenFout(faults) };
  const { tokenFile: _, nodeEnv: __, ...config } = outcome.data;
  return { kind: 'valid', config: { ...config, shard } };
}

// A credential that a supervisor hands over as a file (systemd's LoadCredential, a secret of Docker).
function tokenIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** The environment with `.env` of the working folder under it: what is set in the environment counts first. */
export function environmentWithDotenv(path = '.env'): Environment {
  const read: Record<string, string> = {};
  readDotenv({ path, quiet: true, processEnv: read });
  // An empty variable is an absent one, and must not hide what the file says.
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined && value.trim() !== '');
  return { ...read, ...Object.fromEntries(set) };
}

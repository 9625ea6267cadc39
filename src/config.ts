import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { instelling, instellingenFout, NEEMT } from './reply/labels.js';

/** The settings, as environment and `.env` give them; what is absent has its default. */
export interface Config {
  /** Null starts the sandbox instead of Discord. */
  readonly token: string | null;
  /** The only server to register commands in; null for all. */
  readonly guildId: string | null;
  /** Another address for Discord's API, without a slash at the end; null for Discord itself. */
  readonly apiUrl: string | null;
  /** Folder of the publications; null for the one that comes with the program. */
  readonly corpusDir: string | null;
  /** The data folder that was built from the corpus (a folder, or `s3://…`); null keeps all of it in memory. */
  readonly dataDir: string | null;
  /** Id of the publication that counts where none is named; null leaves it to the program. */
  readonly defaultDocument: string | null;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Port of the sandbox on 127.0.0.1; 0 takes a free one. */
  readonly sandboxPort: number;
  /** Whether the bot answers when it is mentioned, which takes two more (unprivileged) intents. */
  readonly mentions: boolean;
  /** In how many processes the bot runs; null for this one alone. */
  readonly shards: number | 'auto' | null;
  /** Which of these processes this is, counted from 0; null when there is one. */
  readonly shard: number | null;
  readonly production: boolean;
  /** Address of the publications, without a slash at the end. */
  readonly publicationsUrl: string;
  /** Address of the government's SRU service. */
  readonly sruUrl: string;
  /** How the program names itself where it fetches publications. */
  readonly userAgent: string;
  /** Port for who watches over the bot; null for none. */
  readonly opsPort: number | null;
  /** Address that port is opened on. */
  readonly opsHost: string;
  /** Where a running bot writes its process id, for `letterlijk herlaad`; null for nowhere. */
  readonly pidFile: string | null;
}

/** Settings, or every fault in them in one Dutch message. */
export type ConfigOutcome =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'fault'; readonly melding: string };

/** Names the program; who fetches much says with `USER_AGENT` where they can be reached. */
const USER_AGENT = 'Letterlijk (bot that quotes parliamentary answers; one request at a time)';

/** Port of the sandbox when none is set. */
const SANDBOX_PORT = 4000;

const text = z.string().nullable();
const snowflake = z.string().regex(/^\d{17,20}$/, NEEMT.nummer);
const address = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//i.test(value), NEEMT.adres)
  .transform((value) => value.replace(/\/+$/, ''));

const port = z
  .string()
  .regex(/^\d{1,5}$/, NEEMT.poort)
  .transform(Number)
  .refine((number) => number <= 65_535, NEEMT.poort);

const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, NEEMT.token).nullable(),
  DISCORD_TOKEN_FILE: text,
  DISCORD_GUILD_ID: snowflake.nullable(),
  DISCORD_API_URL: address.nullable(),
  CORPUS_DIR: text,
  DATA_DIR: text,
  DEFAULT_DOCUMENT: text,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], NEEMT.logniveau)
    .nullable()
    .transform((level) => level ?? 'info'),
  SANDBOX_PORT: port.nullable().transform((given) => given ?? SANDBOX_PORT),
  OPS_PORT: port.nullable(),
  OPS_HOST: text.transform((host) => host ?? '127.0.0.1'),
  PUBLICATIES_URL: address.nullable().transform((url) => url ?? 'https://zoek.officielebekendmakingen.nl'),
  SRU_URL: address.nullable().transform((url) => url ?? 'https://repository.overheid.nl/sru'),
  USER_AGENT: text.transform((name) => name ?? USER_AGENT),
  PID_FILE: text,
  MENTIONS: z
    .enum(['on', 'off'], NEEMT.aanUit)
    .nullable()
    .transform((mentions) => mentions !== 'off'),
  SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, NEEMT.shards)
    .nullable()
    .transform((shards) => (shards === null || shards === 'auto' ? shards : Number(shards))),
  NODE_ENV: z.enum(['development', 'test', 'production'], NEEMT.omgeving).nullable(),
});

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from an environment. An empty value counts as an absent one, and white space around a value
 * does not count. `startsBot` is for what logs in to Discord: in production that needs a token.
 */
export function readConfig(environment: Environment, { startsBot }: { readonly startsBot: boolean }): ConfigOutcome {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, environment[name]?.trim() || null]));
  // discord.js tells each process in the same variable which one it is.
  const shard = environment['SHARDING_MANAGER'] ? Number(environment['SHARDS']) : null;
  if (shard !== null) given['SHARDS'] = null;
  const file = given['DISCORD_TOKEN_FILE'] ?? null;
  if (file !== null) given['DISCORD_TOKEN'] ??= tokenIn(file);
  const outcome = schema.safeParse(given);
  const faults = outcome.success
    ? []
    : outcome.error.issues.map(({ path, message }) => instelling(path.join('.'), message));
  if (file !== null && given['DISCORD_TOKEN'] === null)
    faults.push(instelling('DISCORD_TOKEN_FILE', NEEMT.tokenBestand));
  if (startsBot && file === null && given['NODE_ENV'] === 'production' && !given['DISCORD_TOKEN']) {
    faults.push(instelling('DISCORD_TOKEN', NEEMT.tokenNodig));
  }
  if (!outcome.success || faults.length > 0) return { kind: 'fault', melding: instellingenFout(faults) };
  const { data } = outcome;
  return {
    kind: 'valid',
    config: {
      token: data.DISCORD_TOKEN,
      guildId: data.DISCORD_GUILD_ID,
      apiUrl: data.DISCORD_API_URL,
      corpusDir: data.CORPUS_DIR,
      dataDir: data.DATA_DIR,
      defaultDocument: data.DEFAULT_DOCUMENT,
      logLevel: data.LOG_LEVEL,
      sandboxPort: data.SANDBOX_PORT,
      mentions: data.MENTIONS,
      shards: data.SHARDS,
      shard,
      production: data.NODE_ENV === 'production',
      publicationsUrl: data.PUBLICATIES_URL,
      sruUrl: data.SRU_URL,
      userAgent: data.USER_AGENT,
      opsPort: data.OPS_PORT,
      opsHost: data.OPS_HOST,
      pidFile: data.PID_FILE,
    },
  };
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

/** Faults in the settings, all of them in one message. */
export const instellingenFout = (fouten: readonly string[]): string =>
  ['De instellingen kloppen niet (omgeving of .env; zie .env.example):', ...fouten.map((fout) => `  ${fout}`)].join(
    '\n',
  );

/** What one setting takes. */
export const instelling = (naam: string, neemt: string): string => `${naam}: ${neemt}`;
export const NEEMT = {
  nummer: 'een Discord-id, 17 tot 20 cijfers',
  adres: 'een adres dat met http:// of https:// begint',
  logniveau: 'trace, debug, info, warn, error, fatal of silent',
  poort: 'een poort, 0 tot en met 65535',
  aanUit: 'on of off',
  shards: 'auto, of een aantal van 1 tot en met 9999',
  omgeving: 'development, test of production',
  token: 'het token van je bot, zonder spaties',
  tokenNodig: 'is nodig met NODE_ENV=production',
  tokenBestand: 'een bestand dat te lezen is, met alleen het token erin',
} as const;

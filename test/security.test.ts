import { existsSync, readFileSync } from 'node:fs';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What SECURITY.md promises of what lies outside of the code: the invite link, the lock file, its own tables. */
const SECURITY = readFileSync('SECURITY.md', 'utf8');
const section = (heading: string) => SECURITY.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';
const rows = (heading: string) =>
  section(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

it.each(rows('Threat model').map(([, threat = '', , shown = '']) => ({ threat, shown })))(
  'names tests that are there: $threat',
  ({ shown }) => {
    const named = Array.from(shown.matchAll(/`(test\/[^`]+)`/gu), ([, path = '']) => path);
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  },
);

/** Permissions by the names that Discord shows. */
const BY_NAME: Readonly<Record<string, string>> = {
  'View Channels': 'ViewChannel',
  'Send Messages': 'SendMessages',
  'Send Messages in Threads': 'SendMessagesInThreads',
  'Attach Files': 'AttachFiles',
  'Read Message History': 'ReadMessageHistory',
};

it('the invite link asks for the permissions that are named, and for no other', () => {
  const asked = /&permissions=(\d+)/u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const named = Array.from(
    section('What the bot may do').matchAll(/\*([A-Z][\w ]+)\*/gu),
    ([, name = '']) => BY_NAME[name] ?? name,
  );
  expect(new PermissionsBitField(BigInt(asked)).toArray().toSorted()).toEqual(named.toSorted());
});

describe('packages of production', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

  it('are each fixed by a hash, and none has an install script', () => {
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter(([, one]) => typeof one['integrity'] !== 'string').map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, one]) => one['hasInstallScript']).map(([path]) => path)).toEqual([]);
  });

  it('stand in the table, those that the program names itself', () => {
    const own = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        optionalDependencies: z.record(z.string(), z.string()),
        peerDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const table = rows('Production dependencies').flatMap(([, names = '']) =>
      names
        .replaceAll(/\([^)]*\)/gu, '')
        .split(',')
        .map((name) => name.trim()),
    );
    const named = Object.values(own).flatMap((packages) => Object.keys(packages));
    expect(table.toSorted()).toEqual(named.toSorted());
  });
});

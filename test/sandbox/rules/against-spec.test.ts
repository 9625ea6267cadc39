import { MessageFlags } from 'discord.js';
import { ApplicationCommandUpdateRequestSchema, IncomingWebhookInteractionRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandFaults } from '../../../sandbox/rules/command-faults.js';
import { payloadFaults } from '../../../sandbox/rules/message-payload.js';

/** Now and then something else than is asked for: another kind, nothing, or far too much. */
const mostly = <Value>(usual: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 90, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(null, '', 'x'.repeat(120), -1, 7, [], {}) },
  );

const words = mostly(fc.string({ minLength: 1, maxLength: 90 }));
const some = <Value>(one: fc.Arbitrary<Value>, most: number) => mostly(fc.array(one, { maxLength: most }));
const record = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
  fc.record(fields, { requiredKeys: ['type', ...required] });

const button = record(
  {
    type: fc.constant(2),
    style: mostly(fc.constantFrom(1, 2, 3, 4, 5)),
    label: words,
    custom_id: words,
    url: mostly(fc.constantFrom('https://voorbeeld.nl/', 'discord://x', 'javascript:x')),
    disabled: mostly(fc.boolean()),
    id: mostly(fc.nat(9)),
  },
  ['style'],
);
const option = fc.record({ label: words, value: words, description: words }, { requiredKeys: ['label', 'value'] });
const select = record(
  {
    type: fc.constant(3),
    custom_id: words,
    options: some(option, 4),
    placeholder: words,
    min_values: mostly(fc.nat(3)),
    max_values: mostly(fc.nat(5)),
  },
  ['custom_id', 'options'],
);
const row = record({ type: fc.constant(1), components: some(fc.oneof(button, select), 5) }, ['components']);
const text = record({ type: fc.constant(10), content: words }, ['content']);
const media = fc.record({ url: mostly(fc.constantFrom('https://voorbeeld.nl/a.png', 'attachment://a.png')) });
const thumbnail = record({ type: fc.constant(11), media, description: words }, ['media']);
const gallery = record({ type: fc.constant(12), items: some(fc.record({ media, description: words }), 3) }, ['items']);
const separator = record({ type: fc.constant(14), divider: mostly(fc.boolean()), spacing: mostly(fc.nat(3)) }, []);
const section = record({ type: fc.constant(9), components: some(text, 3), accessory: fc.oneof(button, thumbnail) }, [
  'components',
  'accessory',
]);
const inside = fc.oneof(row, text, section, gallery, separator);
const container = record(
  { type: fc.constant(17), components: some(inside, 4), accent_color: mostly(fc.nat()), spoiler: mostly(fc.boolean()) },
  ['components'],
);
const message = fc.record(
  {
    flags: fc.constant(MessageFlags.IsComponentsV2),
    components: fc.array(fc.oneof(container, inside), { minLength: 1, maxLength: 4 }),
    allowed_mentions: mostly(fc.record({ parse: some(fc.constantFrom('users', 'roles', 'everyone', 'x'), 2) })),
  },
  { requiredKeys: ['flags', 'components'] },
);

const name = mostly(fc.stringMatching(/^[a-z-]{1,20}$/));
const commandOption = record(
  {
    type: mostly(fc.constantFrom(3, 4, 5, 10)),
    name,
    description: words,
    required: mostly(fc.boolean()),
    autocomplete: mostly(fc.boolean()),
    choices: some(fc.record({ name: words, value: fc.oneof(words, fc.nat()) }), 3),
    min_length: mostly(fc.nat(7000)),
  },
  ['name', 'description'],
);
const command = record(
  {
    type: fc.constantFrom(1, 3),
    name,
    description: words,
    options: some(commandOption, 4),
    contexts: some(fc.nat(3), 3),
    integration_types: some(fc.nat(2), 2),
  },
  ['name'],
);

it("takes no message that Discord's own schema refuses", () => {
  let taken = 0;
  fc.assert(
    fc.property(message, (payload) => {
      if (payloadFaults(payload).length > 0) return;
      taken += 1;
      const read = IncomingWebhookInteractionRequestSchema.safeParse(payload);
      expect(read.success, JSON.stringify(payload)).toBe(true);
    }),
    { numRuns: 1500, seed: 20181203 },
  );
  expect(taken).toBeGreaterThan(50);
});

it("takes no command that Discord's own schema refuses", () => {
  let taken = 0;
  fc.assert(
    fc.property(command, (payload) => {
      if (commandFaults([payload]).length > 0) return;
      taken += 1;
      const read = ApplicationCommandUpdateRequestSchema.safeParse(payload);
      expect(read.success, JSON.stringify(payload)).toBe(true);
    }),
    { numRuns: 1500, seed: 20181203 },
  );
  expect(taken).toBeGreaterThan(50);
});

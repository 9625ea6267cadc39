import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fresh, said } from '../stage.js';
import { later } from '../trial-commands.js';
import { startFaultyStage } from './faulty-stage.js';
import type { Call, Fate, Fault, GoBetween } from './go-between.js';
import { withoutPatience, withoutPauses } from './no-pauses.js';

withoutPauses();
withoutPatience();

const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    'too many requests',
    {
      status: 429,
      body: '{"message":"You are being rate limited.","retry_after":0.01,"global":false}',
      headers: { 'retry-after': '0.01' },
    },
  ],
  ['a fault of its own', { status: 500, body: '{"message":"500: Internal Server Error","code":0}' }],
  ['a page of a proxy', { status: 502, body: '<html>Bad Gateway</html>', headers: { 'content-type': 'text/html' } }],
  ['nothing in time', 'silence'],
  ['a broken line', 'reset'],
  ['broken JSON', { status: 200, body: '{"id":' }],
];

/** Lets the first requests that fit go wrong, as many as `times`. */
function failing(fits: (call: Call) => boolean, fault: Fault, { times = 1, reached = false } = {}) {
  let left = times;
  return (call: Call): Fate => {
    if (!fits(call) || left === 0) return 'through';
    left -= 1;
    return { fault, reached };
  };
}

let stage: Awaited<ReturnType<typeof startFaultyStage>>;
const start = async (prepare?: (between: GoBetween) => void) => {
  stage = await startFaultyStage(prepare);
};
afterEach(() => stage.close());

async function answersMentions(): Promise<void> {
  const nummer = fresh();
  const reply = await stage.sandbox.say(`vraag ${nummer}`, { mentionBot: true }).reply();
  expect(said(reply)).toContain(`Antwoord op ${nummer}`);
}

describe('when Discord answers where its gateway is with', () => {
  const asksForGateway = ({ path }: Call): boolean => path === '/gateway/bot';

  it.each(FAULTS)('%s, the bot tries again', async (_, fault) => {
    await start((between) => {
      between.rest = failing(asksForGateway, fault);
    });
    // Broken JSON is not asked again at once, but after a pause.
    const paused = stage.clock.waitedFor(1000).then(() => stage.clock.advance(1000));
    await Promise.race([stage.outcome, paused]);
    await stage.bot();
    await answersMentions();
  });

  it.each(FAULTS.filter(([name]) => name !== 'too many requests'))('%s for long, it pauses', async (_, fault) => {
    await start((between) => {
      between.rest = failing(asksForGateway, fault, { times: Number.POSITIVE_INFINITY });
    });
    await stage.clock.waitedFor(1000);
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'Discord cannot be reached, trying again' });
    stage.between.rest = () => 'through';
    stage.clock.advance(1000);
    await stage.bot();
    await answersMentions();
  });
});

describe('when Discord answers a registration with', () => {
  const registers = ({ path }: Call): boolean => /^\/applications\/\d+\/commands/.test(path);

  it.each(FAULTS)('%s once, the commands are there in the end', async (_, fault) => {
    await start((between) => {
      between.rest = failing(registers, fault);
    });
    await stage.bot();
    await answersMentions();
    expect(stage.sandbox.registered().map(({ name }) => name)).toContain('vraag');
  });

  it.each(FAULTS.filter(([name]) => name !== 'too many requests'))('%s for long, the bot runs on', async (_, fault) => {
    await start((between) => {
      between.rest = failing(registers, fault, { times: Number.POSITIVE_INFINITY });
    });
    await stage.bot();
    expect(stage.logged.map(({ msg }) => msg)).toContain('registering the commands failed');
    await answersMentions();
  });
});

describe('when Discord answers a reply with', () => {
  const replies = ({ path }: Call): boolean => path.includes('/callback');
  const answersTo = (nummer: string) =>
    stage.sandbox.seen().filter((message) => said(message).includes(`Antwoord op ${nummer}`));
  beforeEach(() => start());

  it.each(FAULTS.flatMap(([name, fault]) => [false, true].map((reached) => [name, reached, fault] as const)))(
    '%s (done all the same: %s), the reader has one answer, and so has the next',
    async (_, reached, fault) => {
      const bot = await stage.bot();
      stage.between.rest = failing(replies, fault, { reached });
      const nummer = fresh();
      const { message } = await stage.sandbox.slash('vraag', { nummer });
      expect(said(message)).toMatch(new RegExp(`Antwoord op ${nummer}|noem dan code`));
      await bot.idle();
      expect(stage.sandbox.seen().filter(({ author }) => author.bot)).toHaveLength(1);
      const next = fresh();
      await stage.sandbox.slash('vraag', { nummer: next });
      expect(answersTo(next)).toHaveLength(1);
    },
  );

  it.each(FAULTS.filter(([name]) => name !== 'too many requests'))(
    '%s for long, it is logged, and the next reader has an answer',
    async (_, fault) => {
      const bot = await stage.bot();
      stage.between.rest = failing(replies, fault, { times: Number.POSITIVE_INFINITY });
      stage.sandbox.slash('vraag', { nummer: fresh() }).catch(() => 'Nobody answers this one');
      await new Promise((resolve) => stage.between.once('called', resolve));
      await bot.idle();
      expect(stage.logged.map(({ msg }) => msg)).toContain('telling of the failure failed');
      stage.between.rest = () => 'through';
      const next = fresh();
      await stage.sandbox.slash('vraag', { nummer: next });
      expect(answersTo(next)).toHaveLength(1);
    },
  );

  it('broken JSON when it is announced, the answer takes the place of the announcement', async () => {
    const bot = await stage.bot();
    stage.between.rest = failing(replies, { status: 200, body: '{"id":' }, { reached: true });
    const waited = stage.clock.waitedFor(1500);
    const outcome = stage.sandbox.slash('later');
    await waited;
    const announced = stage.clock.waitedFor(18_500);
    stage.clock.advance(1500);
    await announced;
    later.go();
    expect(said((await outcome).message)).toContain('Eindelijk');
    await bot.idle();
    expect(stage.sandbox.seen().filter(({ author }) => author.bot)).toHaveLength(1);
  });

  it('what could not be turned is not taken for what it was to be turned to', async () => {
    const bot = await stage.bot();
    const shown = await stage.sandbox.slash('vraag', { nummer: fresh() });
    await bot.idle();
    const called = new Promise((resolve) => stage.between.once('called', resolve));
    stage.between.rest = failing(replies, { status: 500, body: '{}' }, { times: Number.POSITIVE_INFINITY });
    stage.sandbox.press(shown, 'Verder').catch(() => 'Nobody answers this one');
    await called;
    await bot.idle();
    stage.between.rest = () => 'through';
    await stage.sandbox.slash('vraag', { nummer: '49' });
    expect(answersTo('49')).toHaveLength(1);
  });
});

import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { fresh, said } from '../stage.js';
import { startFaultyStage } from './faulty-stage.js';
import type { GoBetween } from './go-between.js';
import { withoutPauses } from './no-pauses.js';

withoutPauses();

type Faulty = Awaited<ReturnType<typeof startFaultyStage>>;
let stage: Faulty;
async function start(prepare?: (between: GoBetween) => void): Promise<Faulty> {
  stage = await startFaultyStage(prepare);
  return stage;
}
afterEach(() => stage.close());

/** What the gateway lost is made up for: a command given while the bot was away is answered. */
async function answersWhatCameMeanwhile(break_: () => void): Promise<void> {
  const back = stage.between.tells('RESUMED');
  break_();
  const answered = stage.sandbox.slash('vraag', { nummer: fresh() });
  await back;
  expect(said((await answered).message)).toContain('Antwoord op');
}

async function answers(): Promise<void> {
  expect(said((await stage.sandbox.slash('vraag', { nummer: fresh() })).message)).toContain('Antwoord op');
}

const named = (codes: readonly (keyof typeof GatewayCloseCodes)[]) =>
  codes.map((name) => [name, GatewayCloseCodes[name]] as const);

describe('a gateway that closes', () => {
  it.each([
    ...named(['UnknownError', 'UnknownOpcode', 'DecodeError', 'SessionTimedOut']),
    ['an unknown code', 4999],
    ['going away', 1001],
    ['a server error', 1011],
    ['no code at all', null],
  ] as const)('(%s, %s) is resumed, and nothing is lost', async (_, code) => {
    await (await start()).bot();
    await answersWhatCameMeanwhile(() => stage.between.drop(code));
  });

  it.each(named(['NotAuthenticated', 'AlreadyAuthenticated', 'InvalidSeq', 'RateLimited']))(
    '(%s, %s) is logged in to anew',
    async (_, code) => {
      await (await start()).bot();
      const back = stage.between.tells('READY');
      stage.between.drop(code);
      await back;
      await answers();
    },
  );

  const forGood = [
    ...named(['AuthenticationFailed']).map((one) => [...one, 'token'] as const),
    ...named(['InvalidShard', 'ShardingRequired', 'InvalidAPIVersion']).map((one) => [...one, 'other'] as const),
    ...named(['InvalidIntents', 'DisallowedIntents']).map((one) => [...one, 'intents'] as const),
  ];

  it.each(forGood)('(%s, %s) for good ends a bot that is logged in', async (_, code, what) => {
    const bot = await (await start()).bot();
    stage.between.drop(code);
    expect(await bot.lost).toEqual({ kind: 'refused', what });
  });

  it.each(forGood)('(%s, %s) for good ends a bot that logs in', async (_, code, what) => {
    await start((between) => {
      between.listens = ({ op }) => {
        if (op === GatewayOpcodes.Identify) between.drop(code);
        return op !== GatewayOpcodes.Identify;
      };
    });
    expect(await stage.outcome).toEqual({ kind: 'refused', what });
  });

  it('a hundred times in a row loses nothing', async () => {
    await (await start()).bot();
    for (let time = 0; time < 100; time += 1) {
      const back = stage.between.tells('RESUMED');
      stage.between.drop(time % 2 === 0 ? null : GatewayCloseCodes.UnknownError);
      await back;
    }
    await answers();
  });

  it('and does not come back is lost after five minutes', async () => {
    const bot = await (await start()).bot();
    const away = stage.clock.waitedFor(5 * 60_000);
    stage.between.passes = () => false;
    stage.between.drop(null);
    await away;
    stage.clock.advance(5 * 60_000);
    expect(await bot.lost).toEqual({ kind: 'unreachable' });
  });

  it('and comes back in time is not lost', async () => {
    const bot = await (await start()).bot();
    const back = stage.between.tells('RESUMED');
    stage.between.drop(null);
    await back;
    await answers();
    stage.clock.advance(10 * 60_000);
    const nothing = Symbol('nothing');
    expect(await Promise.race([bot.lost, Promise.resolve(nothing)])).toBe(nothing);
  });
});

describe('a gateway', () => {
  it('that asks to reconnect is resumed, and nothing is lost', async () => {
    await (await start()).bot();
    await answersWhatCameMeanwhile(() => stage.between.tell(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null })));
  });

  it.each([
    [true, 'RESUMED'],
    [false, 'READY'],
  ] as const)('that calls the session invalid (resumable: %s) is %s again', async (resumable, name) => {
    await (await start()).bot();
    const back = stage.between.tells(name);
    stage.between.tell(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
    await back;
    await answers();
  });

  it('that never acknowledges a heartbeat is left and resumed', async () => {
    await start((between) => {
      between.rewrites = (packet) =>
        packet.op === GatewayOpcodes.Hello ? { ...packet, d: { heartbeat_interval: 20 } } : packet;
    });
    await stage.bot();
    stage.between.passes = ({ op }) => op !== GatewayOpcodes.HeartbeatAck;
    await stage.between.tells('RESUMED');
    stage.between.passes = () => true;
    await answers();
  });

  it('that is late to say it is ready is waited for', async () => {
    const held: string[] = [];
    await start((between) => {
      between.passes = (packet) => {
        if (packet.op !== GatewayOpcodes.Dispatch) return true;
        held.push(JSON.stringify(packet));
        return false;
      };
    });
    await stage.between.hears(GatewayOpcodes.Identify);
    await stage.sandbox.ready();
    // A second client that got no answer would log in as well.
    let again = 0;
    stage.between.on('opened', () => {
      again += 1;
    });
    stage.between.passes = () => true;
    for (const frame of held.splice(0)) stage.between.tell(frame);
    await stage.bot();
    await answers();
    expect(again).toBe(0);
  });
});

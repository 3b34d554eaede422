// L1 no network, from within: each way in which a page could reach somebody is tried, and stopped by each layer alone.
import { attempts, type AimedAttempt } from './attempts/all.ts';
import type { EngineAccount } from './engine-log.ts';
import { expectNothingReached, expectSilence } from './expectations.ts';
import { expect, reason, test, type Workplace } from './fixtures.ts';
import { recordOf, type OfflineRecord } from './report.ts';
import { makeAttempts, openStage, type StageName } from './stages.ts';
import type { Seen, Watch } from './watch.ts';

test.skip(reason !== undefined, `No network of one’s own: ${reason ?? ''}.`);

interface Outcome {
  seen: Seen;
  refusals: string[];
  engine: EngineAccount;
  remarks: Map<string, string>;
  record: OfflineRecord;
}

/** Makes all attempts on a stage and says what came of them. */
async function attempt(name: StageName, watch: Watch, workplace: Workplace): Promise<Outcome> {
  let remarks = new Map<string, string>();
  const seen = await watch(async () => {
    const stage = await openStage[name](workplace.state);
    remarks = await makeAttempts(stage, attempts).finally(() => stage.close());
  });
  const [refusals, engine] = [workplace.refusals(), workplace.engine()];
  const run = `${attempts.length} attempts from within, ${stageWords[name]}`;
  return { seen, remarks, refusals, engine, record: recordOf(run, seen, refusals, engine) };
}

const stageWords: Record<StageName, string> = {
  plain: 'control: a plain browser',
  kiosk: 'the kiosk',
  unpoliced: 'the kiosk without its page’s policies',
  switches: 'the engine with our switches alone',
};

const isSeen = ({ lookups, captured }: Seen, { mark }: AimedAttempt): boolean =>
  [...lookups, ...captured].some((line) => line.includes(mark));

const named = (list: readonly AimedAttempt[]) => list.map(({ name }) => name);

/** While a script holds a peer connection open, the engine keeps sockets for it that send nothing. */
const isOfPeers = (socket: string) => /^udp6? 0+:/.test(socket);

/** None of the attempts left a trace outside the browser, and no way to a peer was found. */
function expectNothingOut({ seen, engine, remarks }: Outcome): void {
  expect.soft(named(attempts.filter((one) => isSeen(seen, one)))).toEqual([]);
  expectSilence(seen, isOfPeers);
  expectNothingReached(engine);
  const peers = [...remarks].filter(([name]) => name.startsWith('peer connection'));
  expect.soft(new Set(peers.map(([, remark]) => remark))).toEqual(new Set(['done: 0 candidates']));
}

test('every attempt leaves a trace when a plain browser makes it: the watch is awake to each', async ({
  watch,
  workplace,
  record,
}) => {
  const outcome = await attempt('plain', watch, workplace);
  record(outcome.record);
  const expected = attempts.filter(({ unseen }) => unseen === undefined);
  expect(named(expected.filter((one) => !isSeen(outcome.seen, one)))).toEqual([]);
  expect(expected.length).toBeGreaterThan(70);
  expect(outcome.engine.sentLookups).toBeGreaterThan(expected.length / 2);
});

test('L1 none of them leaves the kiosk, and main hears of each that is not silent by its nature', async ({
  watch,
  workplace,
  record,
}) => {
  const outcome = await attempt('kiosk', watch, workplace);
  record(outcome.record);
  expectNothingOut(outcome);
  const isTold = ({ toldAs, mark }: AimedAttempt) =>
    outcome.refusals.some((line) => line.includes(toldAs ?? mark));
  const untold = attempts.filter((one) => one.silent === undefined && !isTold(one));
  expect(named(untold)).toEqual([]);
});

test('L1 without the policies of its page none leaves the kiosk either: main and the switches hold', async ({
  watch,
  workplace,
  record,
}) => {
  const outcome = await attempt('unpoliced', watch, workplace);
  record(outcome.record);
  expectNothingOut(outcome);
  expect(outcome.refusals.filter((line) => line.includes('"GET ')).length).toBeGreaterThan(30);
});

test('L1 with neither policies nor main the switches alone let nothing out', async ({
  watch,
  workplace,
  record,
}) => {
  const outcome = await attempt('switches', watch, workplace);
  record(outcome.record);
  expectNothingOut(outcome);
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { syncRunner } from '@/src/background/sync-runner';
import type { SyncSteps } from '@/src/background/sync-steps';
import { type SyncEvents, triggerSync } from '@/src/background/sync-triggers';
import { ClipperError } from '@/src/clip/errors';
import { NEVER_SYNCED } from '@/src/sync/sync-account';
import { aClip } from '../sync/a-clip';
import { edit } from '../sync/memory-browser';
import { aBrowser, anAccount } from './an-account';
import { aReport, NOW, type SyncStage, syncStage } from './sync-stage';

const seconds = (count: number) => new Date(NOW.getTime() + count * 1000).toISOString();
const runs = vi.fn<SyncSteps['sync']>();
let stage: SyncStage;

/** A background that is connected, and where a run ends as `runs` says. */
function connected(changed: Partial<SyncSteps> = {}): SyncStage {
  const made = syncStage({ sync: runs, ...changed });
  made.kept.account = anAccount();
  return made;
}
/** A run that lasts until its signal is aborted. */
const untilStopped: SyncSteps['sync'] = ({ signal }) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(aReport({ wasStopped: true })));
  });

beforeEach(() => {
  runs.mockReset();
  runs.mockResolvedValue(aReport());
  stage = connected();
});

describe('a run', () => {
  test('is not begun where nothing is connected', async () => {
    stage.kept.account = null;
    await stage.runner.run('person');
    expect(runs).not.toHaveBeenCalled();
    expect([...stage.alarms]).toEqual([]);
  });

  test('keeps how it went, tells it, and has the next one come', async () => {
    runs.mockImplementation(async ({ onProgress }) => {
      expect(stage.alarms.get('retry')).toBe(1); // Who is stopped in its midst goes on within a minute.
      onProgress?.({ step: 'send', done: 1, total: 2 });
      return aReport({ sent: 3 });
    });
    stage.disk.state = { ...stage.disk.state, browsers: { bbbbbbbb: aBrowser() } };
    stage.kept.account = anAccount({ name: 'Work laptop' });
    await stage.runner.run('poll');
    const about = { browser: 'Chromium', platform: 'Linux', name: 'Work laptop' };
    expect(runs.mock.calls[0]?.[0]?.about).toEqual(about);
    const last = { sent: 3, about, browsers: [aBrowser()], time: seconds(0) };
    expect(stage.kept.account?.health).toMatchObject({ last, problem: null });
    expect([...stage.alarms]).toEqual([['poll', 15]]);
    expect(stage.news[0]).toMatchObject({ kind: 'run', progress: { step: 'receive' } });
    expect(stage.news.slice(-2)).toEqual([{ kind: 'run', progress: null }, { kind: 'account' }]);
  });

  test('of somebody who may not reach the host asks nothing of it', async () => {
    stage.kept.isReachable = false;
    await stage.runner.run('poll');
    expect(runs).not.toHaveBeenCalled();
    const problem = { code: 'sync-permission', details: { host: 'cloud.example' } };
    expect(stage.kept.account?.health).toMatchObject({ problem, retryTime: null });
    expect([...stage.alarms]).toEqual([]);
  });

  test('that is refused the account is the last, until the person asks', async () => {
    runs.mockResolvedValue(aReport({ error: new ClipperError('sync-auth', 'no') }));
    for (const reason of ['poll', 'changed', 'start', 'opened', 'retry', 'poll'] as const)
      await stage.runner.run(reason);
    expect(runs).toHaveBeenCalledTimes(1);
    expect([...stage.alarms]).toEqual([]);
    await stage.runner.run('person');
    expect(runs).toHaveBeenCalledTimes(2);
  });

  test('that fails for a while is tried again when that is over', async () => {
    runs.mockResolvedValue(aReport({ error: new ClipperError('sync-unreachable', 'no') }));
    await stage.runner.run('poll');
    expect(Object.fromEntries(stage.alarms)).toEqual({ poll: 15, retry: seconds(60) });
    await stage.runner.run('poll');
    expect(runs).toHaveBeenCalledTimes(1);
    expect(stage.timers).toEqual([]);
  });

  test('that is to be tried again sooner than alarms ring is', async () => {
    runs.mockResolvedValueOnce(aReport({ error: new ClipperError('sync-locked', 'no') }));
    let now = NOW;
    stage = connected({ now: () => now });
    await stage.runner.run('poll');
    expect(stage.timers.map(([ms]) => ms)).toEqual([2_000]);
    now = new Date(NOW.getTime() + 2_000);
    stage.timers[0]?.[1]();
    await vi.waitFor(() => expect(stage.kept.account?.health.problem).toBeNull());
    expect(runs).toHaveBeenCalledTimes(2);
  });

  test('that takes too long makes a break', async () => {
    runs.mockImplementation(untilStopped);
    const running = stage.runner.run('poll');
    await vi.waitFor(() => expect(runs).toHaveBeenCalled());
    stage.budget.abort();
    await running;
    expect(stage.alarms.get('retry')).toBe(seconds(60));
  });

  test('that the person stops is over, and nothing comes of it', async () => {
    runs.mockImplementation(untilStopped);
    const running = stage.runner.run('poll');
    await vi.waitFor(() => expect(runs).toHaveBeenCalled());
    stage.runner.stop();
    await running;
    expect(stage.kept.account?.health).toEqual({ ...NEVER_SYNCED, triedTime: seconds(0) });
    expect([...stage.alarms]).toEqual([['poll', 15]]);
  });

  test('that meets a bug keeps which', async () => {
    runs.mockRejectedValue(new TypeError('x is not a function'));
    await stage.runner.run('poll');
    expect(stage.kept.account?.health.problem).toMatchObject({ code: null, message: 'x is not a function' });
  });

  test('names files that are lastingly damaged, by what is wrong with them', async () => {
    const fault = (code: 'sync-corrupt' | 'sync-newer', hours: number) => ({
      path: `log/${hours}`,
      code,
      firstTime: seconds(-hours * 3600),
      lastTime: seconds(0),
      tries: 1,
    });
    const faults = [
      fault('sync-corrupt', 25),
      fault('sync-corrupt', 30),
      fault('sync-corrupt', 23),
      fault('sync-newer', 0),
    ];
    runs.mockResolvedValue(aReport({ faults }));
    await stage.runner.run('poll');
    expect(stage.kept.account?.health.last?.faults).toEqual([
      { code: 'sync-corrupt', count: 2 },
      { code: 'sync-newer', count: 1 },
    ]);
  });

  test('is one at a time', async () => {
    runs.mockImplementation(untilStopped);
    const running = stage.runner.run('poll');
    await vi.waitFor(() => expect(runs).toHaveBeenCalled());
    await stage.runner.run('person');
    expect(runs).toHaveBeenCalledTimes(1);
    // What was changed meanwhile is looked at again.
    await stage.runner.run('changed');
    expect(stage.alarms.get('soon')).toBe(seconds(30));
    stage.runner.stop();
    await running;
  });

  test('gives way to what the person does with the remote', async () => {
    runs.mockImplementation(untilStopped);
    const running = stage.runner.run('poll');
    await vi.waitFor(() => expect(runs).toHaveBeenCalled());
    expect(await stage.runner.between(async () => 'done')).toBe('done');
    await running;
  });

  test('for a change is none where nothing was changed by a person', async () => {
    await stage.runner.run('changed');
    expect(runs).not.toHaveBeenCalled();
    edit(stage.disk, aClip(), NOW);
    await stage.runner.run('changed');
    expect(runs).toHaveBeenCalledTimes(1);
  });
});

describe('sync is triggered', () => {
  let events: { -readonly [N in keyof SyncEvents]: Parameters<SyncEvents[N]>[0] };
  const listen = () => {
    const heard = {} as typeof events;
    triggerSync({
      runner: stage.runner,
      steps: stage.steps,
      events: {
        onAlarm: (listener) => void (heard.onAlarm = listener),
        onBrowserStart: (listener) => void (heard.onBrowserStart = listener),
        onRights: (listener) => void (heard.onRights = listener),
        onSettings: (listener) => void (heard.onSettings = listener),
        onChange: (listener) => void (heard.onChange = listener),
      },
    });
    events = heard;
  };
  beforeEach(listen);

  test.each(['poll', 'retry', 'start'])('by the alarm %s', async (name) => {
    events.onAlarm(name);
    await vi.waitFor(() => expect(runs).toHaveBeenCalledTimes(1));
  });

  test('by no alarm of anybody else', () => {
    events.onAlarm('toString');
    expect(runs).not.toHaveBeenCalled();
  });

  test('by a change, five seconds after the last, or by an alarm should the background be stopped', async () => {
    edit(stage.disk, aClip(), NOW);
    events.onChange();
    events.onChange();
    await vi.waitFor(() => expect(stage.timers.map(([ms]) => ms)).toEqual([5_000, 5_000]));
    expect(stage.alarms.get('soon')).toBe(seconds(30));
    for (const [, ring] of stage.timers) ring();
    await vi.waitFor(() => expect(runs).toHaveBeenCalledTimes(1));
  });

  test('by no change where nothing is connected', async () => {
    stage.kept.account = null;
    events.onChange();
    await stage.steps.accounts.account();
    await Promise.resolve();
    expect([...stage.alarms]).toEqual([]);
  });

  test('by the start of the browser, a minute after it', () => {
    events.onBrowserStart();
    expect(stage.alarms.get('start')).toBe(seconds(60));
  });

  test('by a setting that was chosen, once it is noted', async () => {
    events.onSettings();
    await vi.waitFor(() => expect(stage.alarms.get('soon')).toBe(seconds(30)));
    expect(stage.taken).toEqual([NOW]);
  });

  test('by the right to reach the host, if that was missing', async () => {
    stage.kept.account = anAccount({
      health: { ...NEVER_SYNCED, problem: { code: 'sync-permission', message: '', details: {} }, failures: 1 },
    });
    events.onRights();
    await vi.waitFor(() => expect(runs).toHaveBeenCalledTimes(1));
    events.onRights();
    await Promise.resolve();
    expect(runs).toHaveBeenCalledTimes(1);
  });

  test('by no right while it is paused', async () => {
    const problem = { code: 'sync-permission', message: '', details: {} } as const;
    stage.kept.account = anAccount({ isPaused: true, health: { ...NEVER_SYNCED, problem, failures: 1 } });
    events.onRights();
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(runs).not.toHaveBeenCalled();
  });
});

test('what was cut short when the background was stopped goes on when the alarm rings', async () => {
  runs.mockImplementation(untilStopped);
  void stage.runner.run('poll');
  await vi.waitFor(() => expect(runs).toHaveBeenCalled());
  const { kept, alarms } = stage;
  expect(alarms.get('retry')).toBe(1);
  // Another background, with the same disk and alarms, whose predecessor's lock is gone.
  runs.mockResolvedValue(aReport());
  const next = syncStage({ sync: runs });
  next.kept.account = kept.account;
  await syncRunner(next.steps).run('retry');
  expect(next.kept.account?.health.last).not.toBeNull();
});

test('what was cut short still goes on when something else rings before that alarm', async () => {
  stage.alarms.set('retry', 1);
  for (const reason of ['changed', 'opened'] as const) {
    stage.kept.account = anAccount({ health: { ...NEVER_SYNCED, triedTime: seconds(-1) } });
    await stage.runner.run(reason);
  }
  expect(runs).not.toHaveBeenCalled();
  expect(stage.alarms.get('retry')).toBe(1);
});

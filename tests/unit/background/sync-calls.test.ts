import { beforeEach, describe, expect, test } from 'vitest';
import { chooseSync } from '@/src/background/sync-choose';
import { connectSync } from '@/src/background/sync-connect';
import { disconnectSync } from '@/src/background/sync-disconnect';
import { moveSync } from '@/src/background/sync-move';
import { changePassphrase } from '@/src/background/sync-passphrase';
import { settingsFollower } from '@/src/background/sync-settings';
import { signInAgain } from '@/src/background/sync-sign-in';
import type { SyncSteps } from '@/src/background/sync-steps';
import { testRemote } from '@/src/background/sync-test-remote';
import { unlockSync } from '@/src/background/sync-unlock';
import { uploadAgain } from '@/src/background/sync-upload-again';
import { ClipperError } from '@/src/clip/errors';
import { DEFAULT_SETTINGS, type Settings } from '@/src/clip/settings';
import type { ConnectRequest, RemoteEntered } from '@/src/messages';
import { CHECK_STEPS } from '@/src/sync/check-remote';
import { beginVault, changePassphrase as rewrap } from '@/src/sync/keys/vault';
import { type SharedSettings, sharedOf } from '@/src/sync/merge/settings-document';
import { randomBytes } from '@/src/sync/random';
import type { OpenRemote } from '@/src/sync/remotes/remote-kind';
import { anAccount } from './an-account';
import { aReport, type SyncStage, syncStage } from './sync-stage';

const { remote: WEBDAV, settings } = anAccount();
const ENTERED = { remote: WEBDAV, settings };
const NAME = `s-aaaaaaaa-000000-${'0'.repeat(32)}.bin`;
const WORDS = 'able acid acorn actor admit adult';

const stageOf = (verbs: Partial<OpenRemote> = {}, steps: Partial<SyncSteps> = {}) =>
  syncStage({ sync: async () => aReport(), ...steps }, verbs);
let stage: SyncStage;
beforeEach(() => {
  stage = stageOf();
});

const { signal } = new AbortController();
const connect = (request: Partial<ConnectRequest> = {}) =>
  connectSync({ ...ENTERED, vault: 'empty', passphrase: WORDS, ...request }, stage.runner, stage.steps);
const begin = (passphrase: string | null) =>
  beginVault({ remote: stage.remote, signal, random: randomBytes }, passphrase);

/** Everything that is kept of sync, as text: whatever it is, secrets of the person's must not be in the wrong place. */
const everythingKept = () => JSON.stringify([stage.kept, [...stage.alarms], stage.news, stage.disk.state]);

describe('trying a remote', () => {
  test('tells each step, and what is there', async () => {
    expect(await testRemote(ENTERED, stage.runner, stage.steps)).toEqual({ vault: 'empty', quota: null });
    const checks = stage.news.filter(({ kind }) => kind === 'check');
    expect(checks).toEqual(CHECK_STEPS.map((step) => ({ kind: 'check', step, code: null })));
  });

  test('fails with the step that fails, and tells it', async () => {
    stage = stageOf({ put: () => Promise.reject(new ClipperError('sync-forbidden', 'no')) });
    await expect(testRemote(ENTERED, stage.runner, stage.steps)).rejects.toMatchObject({ code: 'sync-forbidden' });
    const told = stage.news.filter(({ kind }) => kind === 'check');
    expect(told.at(-1)).toEqual({ kind: 'check', step: 'store', code: 'sync-forbidden' });
  });

  test('asks nothing of a host that may not be reached', async () => {
    stage.kept.isReachable = false;
    await expect(testRemote(ENTERED, stage.runner, stage.steps)).rejects.toMatchObject({ code: 'sync-permission' });
    expect(stage.remote.files.size).toBe(0);
  });

  test('fails with what is wrong with the address', async () => {
    const open = () => {
      throw new ClipperError('sync-address', 'no');
    };
    stage = stageOf({}, { open });
    await expect(testRemote(ENTERED, stage.runner, stage.steps)).rejects.toMatchObject({ code: 'sync-address' });
  });
});

describe('connecting', () => {
  test('begins an encrypted vault, and keeps the passphrase nowhere', async () => {
    expect(await connect()).toBeNull();
    expect(stage.kept.account).toMatchObject({ ...ENTERED, host: 'cloud.example', isEncrypted: true });
    expect(stage.disk.keys).toHaveLength(1);
    expect(stage.disk.keys[0]?.key.extractable).toBe(false);
    expect(stage.disk.state.vault.map(({ path }) => path)).toContain('format.json');
    expect(everythingKept()).not.toContain('acorn');
    expect(stage.taken).toEqual([new Date(0)]);
  });

  test('begins one that is not encrypted only where that was chosen', async () => {
    expect(await connect({ passphrase: null })).toBeNull();
    expect(stage.kept.account?.isEncrypted).toBe(false);
    expect([...stage.remote.files.keys()].filter((path) => path.startsWith('keys/'))).toEqual([]);
  });

  test('joins the one that is there', async () => {
    const { keys } = await begin(WORDS);
    expect(await connect({ vault: 'encrypted', passphrase: `  ${WORDS.replaceAll(' ', '  ')}` })).toBeNull();
    expect(stage.disk.keys.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
  });

  test('with the wrong passphrase is refused, and nothing is kept', async () => {
    await begin(WORDS);
    const joining = connect({ vault: 'encrypted', passphrase: 'zoo zone' });
    await expect(joining).rejects.toMatchObject({ code: 'sync-wrong-passphrase' });
    expect(stage.kept.account).toBeNull();
    expect(await connect({ vault: 'encrypted', passphrase: null }).catch(({ code }) => code)).toBe(
      'sync-needs-passphrase',
    );
  });

  test.each([
    ['a plain one where one was to be encrypted', null, WORDS, 'plain'],
    ['an encrypted one where one was to be plain', WORDS, null, 'encrypted'],
  ] as const)('does nothing when somebody else has begun %s meanwhile', async (_, theirs, mine, found) => {
    await begin(theirs);
    const files = new Map(stage.remote.files);
    expect(await connect({ passphrase: mine })).toBe(found);
    expect(stage.kept.account).toBeNull();
    expect(stage.remote.files).toEqual(files);
  });

  test('begins no plain vault beside an encrypted one that was begun at that very time', async () => {
    const { remote } = stage;
    const put: OpenRemote['put'] = async (path, bytes, ...rest) => {
      await remote.put(path, bytes, ...rest);
      if (path === 'README.txt' && ![...remote.files.keys()].some((each) => each.startsWith('keys/'))) {
        await begin(WORDS);
      }
    };
    stage = { ...stage, ...stageOf({ ...remote, put }), remote };
    expect(await connect({ passphrase: null })).toBe('encrypted');
    expect(stage.kept.account).toBeNull();
  });
});

describe('of a library that is synced', () => {
  beforeEach(async () => {
    await connect();
  });
  const keyFiles = () => [...stage.remote.files.keys()].filter((path) => path.startsWith('keys/'));

  test('the passphrase is changed, and the keys stay', async () => {
    const [before] = [stage.disk.keys];
    await changePassphrase({ before: WORDS, after: 'another one' }, stage.runner, stage.steps);
    expect(stage.disk.keys.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(stage.disk.state.vault.map(({ path }) => path)).toEqual(expect.arrayContaining(keyFiles()));
    await unlockSync('another one', stage.runner, stage.steps);
    await expect(unlockSync(WORDS, stage.runner, stage.steps)).rejects.toMatchObject({ code: 'sync-wrong-passphrase' });
    expect(everythingKept()).not.toContain('another one');
  });

  test('the passphrase is not changed by whoever does not know it', async () => {
    const files = keyFiles();
    const change = changePassphrase({ before: 'zoo', after: 'mine' }, stage.runner, stage.steps);
    await expect(change).rejects.toMatchObject({ code: 'sync-wrong-passphrase' });
    expect(keyFiles()).toEqual(files);
  });

  test('another password is kept once it is taken, and what was wrong is forgotten', async () => {
    const health = { problem: { code: 'sync-auth', message: '', details: {} }, failures: 1 } as const;
    await stage.steps.accounts.change({ health: { ...anAccount().health, ...health } });
    await signInAgain({ password: 'new' }, stage.runner, stage.steps);
    expect(stage.kept.account?.settings).toEqual({ ...settings, password: 'new' });
    expect(stage.kept.account?.health.problem).toBeNull();
  });

  test('another password that is refused is not kept', async () => {
    const { kept } = stage;
    stage = stageOf({ list: () => Promise.reject(new ClipperError('sync-auth', 'no')) });
    stage.kept.account = kept.account;
    const signing = signInAgain({ password: 'new' }, stage.runner, stage.steps);
    await expect(signing).rejects.toMatchObject({ code: 'sync-auth' });
    expect(stage.kept.account?.settings['password']).toBe('hunter2');
  });

  describe('what was entered', () => {
    const MOVED = { remote: WEBDAV, settings: { ...settings, address: 'https://other.example/dav' } };
    const SAME_HOST = { remote: WEBDAV, settings: { ...settings, folder: 'Renamed' } };
    const moving = (entered: RemoteEntered = MOVED) => moveSync(entered, stage.runner, stage.steps);

    test('is changed once the library was found there, and the right to reach the other host is given back', async () => {
      const given: unknown[] = [];
      const { rights } = stage.steps;
      Object.assign(rights, { giveBack: async (entered: unknown) => void given.push(entered) });
      const before = stage.kept.account;
      await moving();
      expect(stage.kept.account).toMatchObject(MOVED);
      expect(given).toEqual([before]);
      const checks = stage.news.filter(({ kind }) => kind === 'check');
      expect(checks).toEqual(CHECK_STEPS.map((step) => ({ kind: 'check', step, code: null })));
    });

    test('is changed at the same host without its right being given back', async () => {
      await moving({ remote: WEBDAV, settings: { ...settings, user: 'eve' } });
      expect(stage.kept).toMatchObject({ account: { settings: { user: 'eve' } }, isReachable: true });
    });

    test.each<[string, () => Promise<unknown>]>([
      ['nothing', async () => {}],
      ['a library that is not encrypted', () => begin(null)],
      ['another encrypted library', () => begin(WORDS)],
    ])('stays where there is %s', async (_, leave) => {
      stage.remote.files.clear();
      await leave();
      const before = stage.kept.account;
      await expect(moving()).rejects.toMatchObject({ code: 'sync-other-library', details: { host: 'cloud.example' } });
      expect(stage.kept).toEqual({ account: before, isReachable: true });
      expect(stage.news).toContainEqual({ kind: 'check', step: 'vault', code: 'sync-other-library' });
    });

    test('is changed after another browser has changed the passphrase', async () => {
      const { random } = stage.steps;
      await rewrap({ remote: stage.remote, signal, random }, { before: WORDS, after: 'another one' });
      await moving();
      expect(stage.kept.account).toMatchObject(MOVED);
    });

    test('has all sent again where files of the log are missing', async () => {
      let times = 0;
      stage = stageOf(
        {},
        { store: { ...stage.steps.store, sendAllAgain: async () => void times++ }, accounts: stage.steps.accounts },
      );
      await begin(null);
      await connect({ vault: 'plain', passphrase: null });
      await moving(SAME_HOST);
      expect(times).toBe(0);
      await stage.steps.store.addSeen({ name: NAME, ids: [] });
      await expect(moving(SAME_HOST)).rejects.toMatchObject({ code: 'sync-other-library' });
      stage.remote.set(`log/${NAME}`, new Uint8Array([1]));
      await stage.steps.store.addSeen({ name: NAME.replace('s-a', 's-b'), ids: [] });
      await moving(SAME_HOST);
      expect(times).toBe(1);
    });
  });

  test('a pause ends what runs, and no alarm rings any more', async () => {
    await chooseSync({ isPaused: true }, stage.runner, stage.steps);
    expect(stage.kept.account?.isPaused).toBe(true);
    expect([...stage.alarms]).toEqual([]);
    await chooseSync({ isPaused: false }, stage.runner, stage.steps);
    expect(stage.alarms.get('poll')).toBe(15);
  });

  test.each([
    [5, 5],
    [null, undefined],
  ])('another schedule holds at once: %s', async (everyMinutes, alarm) => {
    await chooseSync({ everyMinutes }, stage.runner, stage.steps);
    expect(stage.alarms.get('poll')).toBe(alarm);
  });

  test('everything is sent again into a folder that was emptied, under the keys it had', async () => {
    const files = [...stage.remote.files.keys()].toSorted();
    stage.remote.files.clear();
    await uploadAgain(stage.runner, stage.steps);
    expect([...stage.remote.files.keys()].toSorted()).toEqual(files);
  });

  test('disconnecting asks nothing of the remote, and gives password, keys and right back', async () => {
    const { kept, disk } = stage;
    const refuse = () => Promise.reject(new Error('asked'));
    const asked = stageOf({ list: refuse, get: refuse, put: refuse, delete: refuse });
    const { accounts, rights } = stage.steps;
    await disconnectSync(asked.runner, { ...asked.steps, accounts, rights });
    expect(kept).toEqual({ account: null, isReachable: false });
    expect(disk.keys).toEqual([]);
    expect([...asked.alarms]).toEqual([]);
  });
});

test('what another page has disconnected meanwhile is left alone', async () => {
  await signInAgain({ password: 'new' }, stage.runner, stage.steps);
  await uploadAgain(stage.runner, stage.steps);
  await unlockSync(WORDS, stage.runner, stage.steps);
  expect(stage.kept.account).toBeNull();
  expect(stage.remote.files.size).toBe(0);
});

describe('settings follow the user', () => {
  let here: Settings;
  let synced: SharedSettings | null;
  const edits: (readonly [SharedSettings, Date])[] = [];
  const follower = settingsFollower({
    accounts: { settings: async () => synced, editSettings: async (...edit) => void edits.push(edit) },
    read: async () => here,
    write: async (chosen) => {
      here = { ...here, ...chosen };
    },
    now: () => new Date(9),
  });
  beforeEach(() => {
    here = { ...DEFAULT_SETTINGS, keepImages: true, obsidianVault: 'Mine', clipOnOpen: false };
    synced = null;
    edits.length = 0;
  });

  test('but for those of one device', async () => {
    await follower.takeSettings(new Date(7));
    const { clipOnOpen, exportFormat, template, templates } = here;
    expect(edits).toEqual([[{ clipOnOpen, exportFormat, template, templates }, new Date(7)]]);
  });

  test('and come from other browsers, without those of this device', async () => {
    synced = { clipOnOpen: true, exportFormat: 'json', template: 'standard', templates: [] };
    await follower.applySettings();
    expect(here).toEqual({ ...DEFAULT_SETTINGS, exportFormat: 'json', keepImages: true, obsidianVault: 'Mine' });
  });

  test('and what is chosen as they come is noted before', async () => {
    const chosen = sharedOf({ ...here, template: 'mine' });
    here = { ...here, ...chosen };
    synced = { clipOnOpen: true, exportFormat: 'json', template: 'standard', templates: [] };
    const came = synced;
    await follower.applySettings();
    expect(edits).toEqual([
      [chosen, new Date(9)],
      [came, new Date(9)],
    ]);
  });

  test('and stay as they are while nobody has any', async () => {
    const before = here;
    await follower.applySettings();
    expect(here).toBe(before);
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { readSettings, writeSettings } from '@/src/platform/settings';
import { library } from '@/src/store/library';
import { ObsidianSettings } from '@/src/ui/components/ObsidianSettings';
import { useNotice } from '@/src/ui/hooks/use-notice';
import { useObsidian } from '@/src/ui/hooks/use-obsidian';
import { Toast } from '@/src/ui/components/Toast';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

/** What was opened or saved by a link: its address, and the name of the file if it is one. */
const links: { readonly href: string; readonly download: string }[] = [];

beforeEach(async () => {
  vi.restoreAllMocks();
  await emptyLibrary();
  links.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function open(this: HTMLAnchorElement) {
    links.push({ href: this.href, download: this.download });
  });
});

/** A page with one button, which sends a clip to Obsidian. */
function Sending({ id }: { readonly id: string }) {
  const { notice, tell, attempt, dismiss } = useNotice();
  const send = useObsidian(tell);
  return (
    <>
      <button type="button" onClick={() => void attempt(() => send(id))}>
        Send
      </button>
      <Toast notice={notice} onClose={dismiss} />
    </>
  );
}

async function sendOne(fields = {}): Promise<string> {
  const { clip } = await library.save(anArticle(fields), { now: new Date(1e12) });
  await show(<Sending id={clip.id} />);
  await page.getByRole('button', { name: 'Send' }).click();
  return clip.id;
}

const LONG = { html: `<p>${'word '.repeat(1_000)}</p>` };
const body = (uri = '') => decodeURIComponent(/content=(.*)/.exec(uri)?.[1] ?? '');

describe('a clip is sent to Obsidian', () => {
  test('by a link, and stays', async () => {
    await writeSettings({ obsidianVault: 'My notes' });
    const id = await sendOne();
    await expect.element(page.getByText('Sent to Obsidian. The clip stays in your library.')).toBeVisible();
    expect(links).toHaveLength(1);
    expect(links[0]?.href).toMatch(
      /^obsidian:\/\/new\?vault=My%20notes&file=2026-01-02%20The%20ferry%20returns&content=/,
    );
    expect(body(links[0]?.href)).toMatch(/^---\ntitle: .*The ferry returned on Monday\.\n$/s);
    expect((await library.read(id))?.clip.deletedTime).toBeNull();
  });

  test('by the clipboard when it is too long for a link', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await sendOne(LONG);
    await expect.element(page.getByText(/^Sent to Obsidian by the clipboard/)).toBeVisible();
    expect(links.map(({ href }) => href)).toEqual(['obsidian://new?file=2026-01-02%20The%20ferry%20returns&clipboard']);
    expect(copied.mock.lastCall?.[0]).toContain('word word');
  });

  test('as a file when it cannot be copied either', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await sendOne(LONG);
    await expect
      .element(page.getByText(/downloading 2026-01-02 The ferry returns\.md\. Put it into your vault/))
      .toBeVisible();
    expect(links).toEqual([{ href: expect.stringMatching(/^blob:/), download: '2026-01-02 The ferry returns.md' }]);
  });

  test('unless it is gone', async () => {
    await show(<Sending id="nothing" />);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.element(page.getByText('This clip was deleted.')).toBeVisible();
    expect(links).toEqual([]);
  });
});

test('the vault is kept when the field is left, without blanks around it', async () => {
  function Settings() {
    const { notice, tell, attempt, dismiss } = useNotice();
    return (
      <>
        <ObsidianSettings tell={tell} attempt={attempt} />
        <Toast notice={notice} onClose={dismiss} />
      </>
    );
  }
  await show(<Settings />);
  const vault = page.getByRole('textbox', { name: /^Vault/ });
  await expect.element(vault).toBeEnabled();
  await vault.fill(' My notes ');
  (document.activeElement as HTMLElement).blur();
  await expect.element(page.getByText('Setting kept')).toBeVisible();
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, obsidianVault: 'My notes' });
});

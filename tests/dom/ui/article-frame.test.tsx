import { beforeEach, describe, expect, test } from 'vitest';
import type { Pictures } from '@/src/ui/article-document';
import { ArticleFrame } from '@/src/ui/components/ArticleFrame';
import { PNG } from '../../unit/a-picture';
import { show } from './stage';

const opened: string[] = [];
beforeEach(() => {
  opened.length = 0;
});

async function frameOf(html: string, pictures?: Pictures): Promise<Document> {
  const own = pictures && { pictures };
  await show(<ArticleFrame html={html} lang="ar" dir="rtl" onLink={(href) => opened.push(href)} {...own} />);
  const frame = document.querySelector('iframe');
  await expect.poll(() => frame?.contentDocument?.body.childElementCount).toBeGreaterThan(0);
  return frame?.contentDocument as Document;
}

describe('a clip in its frame', () => {
  test('is shown in its own language and direction', async () => {
    const { documentElement } = await frameOf('<p>نص</p>');
    expect(documentElement).toHaveAttribute('lang', 'ar');
    expect(documentElement).toHaveAttribute('dir', 'rtl');
  });

  test('is sanitised again: the store is no more trusted than the page', async () => {
    const frame = await frameOf(
      '<p onclick="alert(1)">a<script>alert(1)</script><iframe src="https://x.example"></iframe></p><style>p{}</style>',
    );
    expect(frame.body.innerHTML.trim()).toBe('<p>a</p>');
    expect(frame.querySelector('meta[http-equiv]')).toHaveAttribute(
      'content',
      expect.stringContaining("default-src 'none'"),
    );
    expect(document.querySelector('iframe')?.getAttribute('sandbox')).toBe('allow-same-origin');
  });

  test('asks the web for nothing: pictures become links to them', async () => {
    const frame = await frameOf('<p><img src="https://news.example/a.jpg" alt="The quay"></p>');
    expect(frame.querySelector('img')).toBeNull();
    expect(frame.querySelector('a')?.textContent).toBe('Picture: The quay');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('news.example'))).toEqual([]);
  });

  test('shows pictures that it holds itself', async () => {
    const pixel =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const frame = await frameOf(`<p><img src="${pixel}" alt=""></p>`);
    await expect.poll(() => frame.querySelector('img')?.naturalWidth).toBe(1);
  });

  test('shows pictures that are kept, as the text describes them, and links to the others', async () => {
    const kept = 'https://news.example/a.jpg?x=1&y=2';
    const own = URL.createObjectURL(new Blob([PNG], { type: 'image/png' }));
    const frame = await frameOf(
      `<p><img src="${kept.replace('&', '&amp;')}" alt="The quay" width="120" height="120"></p>` +
        '<p><img src="https://news.example/b.jpg" alt="The ferry"></p>',
      new Map([[kept, own]]),
    );
    await expect.poll(() => frame.querySelector('img')?.naturalWidth).toBe(1);
    const image = frame.querySelector('img');
    expect(image?.alt).toBe('The quay');
    // What the page says of its size holds before it has loaded.
    expect(image?.getBoundingClientRect()).toMatchObject({ width: 120, height: 120 });
    expect(frame.querySelector('a')?.textContent).toBe('Picture: The ferry');
    URL.revokeObjectURL(own);
  });

  test('gives nobody the place of a picture: addresses of our own in the text are dropped', async () => {
    const own = URL.createObjectURL(new Blob([PNG], { type: 'image/png' }));
    const frame = await frameOf(`<p>a<img src="${own}" alt="The quay"></p>`, new Map());
    expect(frame.querySelector('img')).toBeNull();
    URL.revokeObjectURL(own);
  });

  test('is not shown before it is known which pictures are kept', async () => {
    await show(<ArticleFrame html="<p>a</p>" lang="ar" dir="rtl" onLink={() => {}} pictures={null} />);
    expect(document.querySelector('iframe')?.hasAttribute('srcdoc')).toBe(false);
  });

  test('opens its links in tabs and stays where it is', async () => {
    const frame = await frameOf('<p><a href="https://news.example/next"><b>next</b></a></p>');
    frame.querySelector('b')?.click();
    await expect.poll(() => opened).toEqual(['https://news.example/next']);
    expect(document.querySelector('iframe')?.contentDocument).toBe(frame);
  });

  test('follows links to its own notes without leaving', async () => {
    const frame = await frameOf('<p><a href="#n1">1</a></p><p id="n1">note</p>');
    frame.querySelector('a')?.click();
    expect(opened).toEqual([]);
    expect(document.querySelector('iframe')?.contentDocument).toBe(frame);
  });

  test('is as high as its text', async () => {
    const frame = await frameOf('<p>line</p>'.repeat(200));
    const height = () => document.querySelector('iframe')?.clientHeight ?? 0;
    await expect.poll(height).toBeGreaterThan(4_000);
    expect(Math.abs(height() - frame.documentElement.getBoundingClientRect().height)).toBeLessThan(2);
  });
});

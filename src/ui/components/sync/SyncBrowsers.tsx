import { t } from '../../../platform/i18n';
import type { AboutBrowser } from '../../../sync/files/about-browser';
import type { LastSync } from '../../../sync/sync-account';
import { formatAgo, formatNumber } from '../../format';
import { useNow } from '../../hooks/use-now';
import { systemSentence } from '../../sync-sentence';

/** The browsers that a library is in, this one first. What others say of themselves is shown as text, whatever it is. */
export function SyncBrowsers({ last: { about, browsers } }: { readonly last: LastSync }) {
  const now = useNow();
  return (
    <ul class="browsers">
      <BrowserOf about={about}>
        <span>{t('sync.thisBrowser')}</span>
      </BrowserOf>
      {browsers.map((browser, index) => (
        <BrowserOf key={index} about={browser.about}>
          <span>{t('sync.seen', [formatAgo(browser.seenTime, now)])}</span>
          <span>{t('sync.changes', browser.changes, [formatNumber(browser.changes)])}</span>
        </BrowserOf>
      ))}
    </ul>
  );
}

interface BrowserOfProps {
  readonly about: AboutBrowser;
  readonly children: preact.ComponentChildren;
}

function BrowserOf({ about, children }: BrowserOfProps) {
  const system = systemSentence(about);
  return (
    <li>
      <bdi>{about.name || system || t('sync.someBrowser')}</bdi>
      <p class="facts">
        {about.name && system && (
          <span>
            <bdi>{system}</bdi>
          </span>
        )}
        {children}
      </p>
    </li>
  );
}

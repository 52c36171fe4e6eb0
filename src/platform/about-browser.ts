import browser from 'webextension-polyfill';

/** What browsers made of Chromium say of themselves; TypeScript does not know of it, and Firefox has none. */
interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
}

/** Made up by Chromium so that nobody relies on the list. */
const NO_BRAND = /not.*brand/i;

/** What people call the systems. */
const PLATFORMS: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  android: 'Android',
  ios: 'iOS',
  cros: 'ChromeOS',
  linux: 'Linux',
  openbsd: 'OpenBSD',
};

/** What this browser is called, and the system it is on, such as Firefox and Linux. */
export async function aboutBrowser(): Promise<{ readonly browser: string; readonly platform: string }> {
  const { os } = await browser.runtime.getPlatformInfo();
  return { browser: brandOf(navigator) ?? (await ownName()), platform: PLATFORMS[os] ?? os };
}

/** The name on the box, where there is one besides Chromium. */
function brandOf(here: Navigator & { readonly userAgentData?: UserAgentData }): string | null {
  const brands = (here.userAgentData?.brands ?? []).map(({ brand }) => brand).filter((brand) => !NO_BRAND.test(brand));
  return brands.find((brand) => brand !== 'Chromium') ?? brands[0] ?? null;
}

/** Firefox and its kin say it; '' for who does not. */
async function ownName(): Promise<string> {
  return 'getBrowserInfo' in browser.runtime ? (await browser.runtime.getBrowserInfo()).name : '';
}

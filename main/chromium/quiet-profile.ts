// What a fresh profile holds before the browser starts: a browser has services of its own that call home, and some
// of them know no flag. Used by profile.ts; the managed policies of a gallery's machine say the same once more.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Preference {
  name: string;
  value: unknown;
  reason: string;
}

/** Preferences of the one profile. A test looks for every name in the browser of this machine. */
export const preferences: Preference[] = [
  {
    name: 'net.network_prediction_options',
    value: 2,
    reason: 'no connection ahead of need: without it each page of ours has two prepared for it',
  },
  { name: 'webrtc.ip_handling_policy', value: 'disable_non_proxied_udp', reason: 'no peers' },
  { name: 'signin.allowed', value: false, reason: 'no account' },
  { name: 'signin.allowed_on_next_startup', value: false, reason: 'no account' },
  { name: 'safebrowsing.enabled', value: false, reason: 'no lists of sites are fetched' },
  { name: 'browser.enable_spellchecking', value: false, reason: 'no dictionary is fetched' },
  { name: 'spellcheck.dictionaries', value: [], reason: 'no dictionary is wanted' },
  { name: 'spellcheck.use_spelling_service', value: false, reason: 'no text is sent' },
  { name: 'translate.enabled', value: false, reason: 'no list of languages is fetched' },
  { name: 'search.suggest_enabled', value: false, reason: 'no letter is sent' },
  { name: 'alternate_error_pages.enabled', value: false, reason: 'no address is sent' },
  { name: 'autofill.profile_enabled', value: false, reason: 'no form is described to a server' },
  { name: 'autofill.credit_card_enabled', value: false, reason: 'no form is described' },
  { name: 'credentials_enable_service', value: false, reason: 'no password is kept' },
  { name: 'profile.password_manager_leak_detection', value: false, reason: 'none is looked up' },
  { name: 'media_router.enable_media_router', value: false, reason: 'no search for screens' },
];

/** Preferences of the browser as a whole. */
export const localState: Preference[] = [
  { name: 'dns_over_https.mode', value: 'off', reason: 'no names by encrypted requests' },
  { name: 'background_mode.enabled', value: false, reason: 'nothing runs without a window' },
  { name: 'user_experience_metrics.reporting_enabled', value: false, reason: 'no metrics' },
  { name: 'component_updates.component_updates_enabled', value: false, reason: 'no updates' },
  { name: 'network_time.network_time_queries_enabled', value: false, reason: 'asks no clock' },
];

/** Stores that a service must open before it calls home. A file stands where its folder would be, so it never starts. */
export const closedStores: { name: string; reason: string }[] = [
  {
    name: 'GCM Store',
    reason: 'messages pushed by a server: the browser registers for them whatever flags it has',
  },
];

/** Writes all of it into an empty profile. */
export function quietenProfile(folder: string): void {
  const own = join(folder, 'Default');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'Preferences'), JSON.stringify(nest(preferences)));
  writeFileSync(join(folder, 'Local State'), JSON.stringify(nest(localState)));
  for (const { name } of closedStores) writeFileSync(join(own, name), '');
}

type Tree = Record<string, unknown>;

/** The browser's form: a name's dots are levels. */
function nest(rows: readonly Preference[]): Tree {
  const tree: Tree = {};
  for (const { name, value } of rows) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    const branch = path.reduce<Tree>((level, part) => (level[part] ??= {}) as Tree, tree);
    branch[last] = value;
  }
  return tree;
}

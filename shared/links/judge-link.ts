import type { Problem, Severity } from '../problem.ts';
import { decoded } from '../text/decoded.ts';
import { readAddress } from './address.ts';
import type { LinkUse, LinkVerdict } from './link.ts';
import { type LinkPlace, resolvePath } from './resolve-path.ts';
import type { Site } from './site.ts';

/** What one use of an address is judged against. */
export interface LinkContext extends LinkPlace {
  readonly site: Site;
  /** Whether the page has an element of this id; undefined: nobody can tell. */
  readonly hasId: (id: string) => boolean | undefined;
  /** Which rule speaks of an audio address that is not in the folder; the audio rules do, so links stay silent. */
  readonly audioState: 'found' | 'missing' | 'unknown';
  /** Local addresses are asked like any other, on the person's word. */
  readonly allowLocal: boolean;
}

export interface JudgedLink {
  readonly verdict: LinkVerdict;
  readonly problems: readonly Problem[];
}

const severities = {
  'link-empty': 'error',
  'link-scheme': 'error',
  'link-invalid-url': 'error',
  'link-unsafe': 'error',
  'link-file-missing': 'error',
  'link-space': 'warning',
  'link-anchor-missing': 'warning',
  'link-insecure': 'info',
  'link-local': 'info',
} as const satisfies Record<string, Severity>;

/** States and findings of one link that need no network. */
export function judgeLink(use: LinkUse, context: LinkContext): JudgedLink {
  if (use.ignored) return { verdict: { state: 'unchecked', reason: 'excluded' }, problems: [] };
  const address = readAddress(use.url);
  switch (address.type) {
    case 'empty':
      return broken(use, 'link-empty');
    case 'liquid':
      return unchecked('liquid');
    case 'unsafe':
      return use.kind === 'image' && address.scheme === 'data'
        ? ok()
        : broken(use, 'link-unsafe', { scheme: address.scheme });
    case 'invalid':
      return broken(use, 'link-invalid-url');
    case 'wrong-scheme':
      return broken(use, 'link-scheme', undefined, address.fixed);
    case 'contact':
      return address.valid ? ok() : broken(use, 'link-invalid-url');
    case 'other':
      return unchecked('scheme');
    case 'anchor':
      return judgeAnchor(use, address.id, context);
    case 'path':
      return judgePath(use, address, context);
    case 'web':
      return judgeWeb(use, address, context);
  }
}

function judgeAnchor(use: LinkUse, id: string, context: LinkContext): JudgedLink {
  // `#` and `#top` lead to the top of any page; `#t=1:23` and `#:~:text=` are read by players and browsers.
  if (id === '' || id.toLowerCase() === 'top' || /^(?:t=|:~:|!)/.test(id)) return ok();
  const known = context.hasId(decoded(id));
  if (known === true) return ok();
  if (known === undefined) return unchecked('page');
  return {
    verdict: { state: 'broken', reason: 'link-anchor-missing' },
    problems: [problemOf(use, 'link-anchor-missing', { id: decoded(id) })],
  };
}

function judgePath(
  use: LinkUse,
  { path, looksLikeHost }: { readonly path: string; readonly looksLikeHost: boolean },
  context: LinkContext,
): JudgedLink {
  const state = use.kind === 'audio' ? context.audioState : resolvePath(path, context, context.site);
  if (state === 'found') return ok();
  if (state === 'not-out-yet') return unchecked('not-published-yet');
  if (looksLikeHost && use.kind !== 'audio') return broken(use, 'link-scheme', undefined, `https://${path}`);
  if (state === 'unknown') return unchecked('site');
  if (use.kind === 'audio') return { verdict: { state: 'broken', reason: 'audio-file-not-found' }, problems: [] };
  return broken(use, 'link-file-missing', { path: decoded(path) });
}

function judgeWeb(
  use: LinkUse,
  address: { readonly url: string; readonly secure: boolean; readonly local: boolean },
  context: LinkContext,
): JudgedLink {
  if (address.local && !context.allowLocal)
    return { ...unchecked('link-local'), problems: [problemOf(use, 'link-local')] };
  const problems: Problem[] = [];
  if (/\s/.test(use.url.trim())) {
    const mended = use.url.trim().replace(/\s/g, encodeURIComponent);
    problems.push(problemOf(use, 'link-space', undefined, { title: 'link-space', text: mended }));
  }
  if (!address.secure) problems.push(problemOf(use, 'link-insecure'));
  return { verdict: ownSiteVerdict(address.url, context), problems };
}

/** An address of this very site is looked up in the folder before anybody asks the network. */
function ownSiteVerdict(url: string, context: LinkContext): LinkVerdict {
  const { host, pathname } = new URL(url);
  if (!context.site.hosts.has(host)) return { state: 'unchecked' };
  const state = resolvePath(pathname, context, context.site);
  if (state === 'found' && pathname !== '/') return { state: 'ok' };
  return state === 'not-out-yet' ? { state: 'unchecked', reason: 'not-published-yet' } : { state: 'unchecked' };
}

function ok(): JudgedLink {
  return { verdict: { state: 'ok' }, problems: [] };
}

function unchecked(reason: string): JudgedLink {
  return { verdict: { state: 'unchecked', reason }, problems: [] };
}

function broken(
  use: LinkUse,
  rule: keyof typeof severities,
  params?: Readonly<Record<string, string>>,
  mended?: string,
): JudgedLink {
  const fix = mended === undefined ? undefined : { title: 'link-replace', text: mended };
  return { verdict: { state: 'broken', reason: rule }, problems: [problemOf(use, rule, params, fix)] };
}

function problemOf(
  use: LinkUse,
  rule: keyof typeof severities,
  params: Readonly<Record<string, string>> = {},
  fix?: { readonly title: string; readonly text: string },
): Problem {
  const edit = fix && { start: use.start, end: use.end, text: fix.text };
  return {
    rule,
    severity: severities[rule],
    start: use.start,
    end: use.end,
    params: { url: use.url.trim(), ...params },
    ...(use.key === undefined ? {} : { key: use.key }),
    ...(fix && edit ? { fix: { title: fix.title, params: { url: fix.text }, edits: [edit] } } : {}),
  };
}

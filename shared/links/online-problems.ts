import type { Problem } from '../problem.ts';
import type { Span } from '../text/splice.ts';
import type { CheckedLink, LinkVerdict } from './link.ts';

/** The whole number of bytes that an episode states for its audio, and where its digits stand. */
export interface StatedSize extends Span {
  readonly bytes: number;
  /** Its key in the front matter. */
  readonly key: string;
}

/** What the finding says about a broken address: its status, or why there was no answer. */
function cause({ status, reason }: LinkVerdict): string {
  if (reason === 'loop' || reason === 'too-many-redirects') return 'redirects';
  if (reason === 'refused' || reason === 'unresolved' || reason === 'tls-name') return reason;
  return status === 404 || status === 410 ? 'gone' : 'status';
}

/** The address that a permanent redirect offers; none where it leads from a page to the site's entrance, which is another page. */
function offeredAddress(link: CheckedLink): string | undefined {
  const { redirect } = link.verdict;
  if (redirect === undefined || !URL.canParse(link.url)) return undefined;
  const from = new URL(link.url);
  const to = new URL(redirect);
  if (to.hash === '' && from.hash !== '') to.hash = from.hash;
  const isEntrance = to.pathname === '/' && from.pathname !== '/';
  const isDoor = /(?:^|[/._-])(?:login|signin|sign_in|sso|consent|auth|accounts)(?:$|[/._?-])/i.test(
    to.host + to.pathname,
  );
  return isEntrance || isDoor || to.href === link.url ? undefined : to.href;
}

/**
 * The findings that the network's answers give: one for each use of an address. Links that were judged without
 * network have none here. `stated` is the size that the front matter has for the audio, where it is a whole number.
 */
export function onlineProblems(link: CheckedLink, stated?: StatedSize): readonly Problem[] {
  const { verdict } = link;
  if (!/^(?:https?:)?\/\//i.test(link.url.trim()) || link.ignored) return [];
  const base = {
    start: link.start,
    end: link.end,
    ...(link.key === undefined ? {} : { key: link.key }),
  };
  const params = { url: link.url, ...(verdict.status === undefined ? {} : { status: verdict.status }) };
  if (verdict.state === 'broken' && !verdict.reason?.startsWith('link-')) {
    return [{ ...base, rule: 'link-broken', severity: 'error', variant: cause(verdict), params }];
  }
  if (verdict.state === 'blocked') {
    return [
      {
        ...base,
        rule: 'link-blocked',
        severity: 'info',
        ...(verdict.reason === 'tls' ? { variant: 'tls' } : {}),
        params,
      },
    ];
  }
  if (verdict.state === 'unchecked' && verdict.reason === 'timeout') {
    return [{ ...base, rule: 'link-timeout', severity: 'info', params }];
  }
  if (verdict.state !== 'ok') return [];
  const offered = offeredAddress(link);
  const moved: Problem[] =
    offered === undefined || link.kind === 'audio'
      ? []
      : [
          {
            ...base,
            rule: 'link-redirect',
            severity: 'info',
            params: { ...params, redirect: offered },
            fix: {
              title: 'link-replace',
              params: { url: offered },
              edits: [{ start: link.start, end: link.end, text: offered }],
            },
          },
        ];
  return link.kind === 'audio' ? [...moved, ...audioProblems(link, stated)] : moved;
}

/** What podcast apps need of the host of the audio: a type they play, jumps within the file, the size that the feed states. */
function audioProblems(link: CheckedLink, stated: StatedSize | undefined): readonly Problem[] {
  const { bytes, mime, acceptsRanges } = link.verdict;
  const base = {
    start: link.start,
    end: link.end,
    severity: 'warning',
    ...(link.key === undefined ? {} : { key: link.key }),
  } as const;
  const problems: Problem[] = [];
  if (
    mime !== undefined &&
    !/^(?:audio|video)\/|^application\/(?:octet-stream|ogg|mp4|pdf|x-mpegurl)$|^binary\//.test(mime)
  ) {
    problems.push({ ...base, rule: 'audio-header', variant: 'type', params: { mime, url: link.url } });
  }
  if (acceptsRanges === false)
    problems.push({ ...base, rule: 'audio-header', variant: 'ranges', params: { url: link.url } });
  if (bytes !== undefined && stated !== undefined && bytes !== stated.bytes && stated.bytes >= 100_000) {
    problems.push({
      rule: 'audio-size-mismatch',
      severity: 'warning',
      start: stated.start,
      end: stated.end,
      key: stated.key,
      variant: 'online',
      params: { written: stated.bytes, bytes },
      fix: {
        title: 'size-from-server',
        params: { bytes },
        edits: [{ start: stated.start, end: stated.end, text: String(bytes) }],
      },
    });
  }
  return problems;
}

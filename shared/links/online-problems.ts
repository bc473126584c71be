import type { Problem } from '../problem.ts';
import type { CheckedLink, LinkVerdict } from './link.ts';

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
 * network have none here. `expectedBytes` is the size that the front matter states for the audio, where it is a whole number.
 */
export function onlineProblems(link: CheckedLink, expectedBytes?: number): readonly Problem[] {
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
  return link.kind === 'audio' ? [...moved, ...audioProblems(link, expectedBytes)] : moved;
}

/** What podcast apps need of the host of the audio: a type they play, jumps within the file, the size that the feed states. */
function audioProblems(link: CheckedLink, expectedBytes: number | undefined): readonly Problem[] {
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
  if (bytes !== undefined && expectedBytes !== undefined && bytes !== expectedBytes && expectedBytes >= 100_000) {
    problems.push({
      ...base,
      rule: 'audio-size-mismatch',
      variant: 'online',
      params: { written: expectedBytes, bytes },
    });
  }
  return problems;
}

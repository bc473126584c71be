import type { FilterImplOptions } from 'liquidjs';

export interface FilterSite {
  /** Address of the site without a final slash, '' where its settings name none. */
  readonly url: string;
  /** Path it is served under, with a leading slash; '' for the root. */
  readonly baseUrl: string;
  readonly markdown: (text: string) => string;
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Filters that Jekyll adds to Liquid's own, as far as the interpreter lacks them or knows less of the site. */
export function jekyllFilters({ url, baseUrl, markdown }: FilterSite): Readonly<Record<string, FilterImplOptions>> {
  const relative = (value: unknown): string => {
    const path = textOf(value);
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return path;
    return `${baseUrl}/${path.replace(/^\/+/, '')}`.replace(/^\/+/, '/');
  };
  return {
    relative_url: relative,
    absolute_url: (value: unknown) =>
      /^[a-z][a-z0-9+.-]*:/i.test(textOf(value)) ? textOf(value) : url + relative(value),
    strip_index: (value: unknown) => textOf(value).replace(/\/index\.html?$/, '/'),
    markdownify: (value: unknown) => markdown(textOf(value)),
    smartify: (value: unknown) => markdown(textOf(value)).replace(/^<p>|<\/p>\s*$/g, ''),
  };
}

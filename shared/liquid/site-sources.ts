/** Texts of the site's own files by their paths below the root: settings, data, includes, layouts, style sheets. */
export type SiteSources = Readonly<Record<string, string>>;

const source =
  /^_config\.(?:ya?ml|toml)$|^_data\/.+\.(?:ya?ml|json)$|^(?:_includes|_layouts)\/.+|^(?!_site\/|vendor\/|node_modules\/)(?:[^/]+\/)*[^/]+\.css$/;

/** Whether the page needs a file's text to be set as the site sets it. */
export function isSiteSource(path: string): boolean {
  return source.test(path);
}

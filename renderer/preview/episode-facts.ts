import { plainText } from '#shared/frontmatter/value-text.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import type { Role } from '#shared/show/show.ts';
import { useDocuments } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { useShow } from '../store/show-store.ts';

/** The values of an episode by their roles, as text; '' where a key is missing. */
export function useRoleText(path: string): (role: Role) => string {
  const keys = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.profile.keys : undefined));
  const frontMatter = useDocuments((state) => {
    const document = state.documents[path];
    return document === undefined ? undefined : frontMatterOf(document);
  });
  const values = frontMatter === undefined ? new Map() : valuesOf(frontMatter);
  return (role) => {
    const key = keys?.[role];
    const value = key === undefined ? undefined : values.get(key);
    return value === undefined || value === null ? '' : plainText(value);
  };
}

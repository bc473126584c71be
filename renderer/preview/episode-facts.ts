import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { plainText } from '#shared/frontmatter/value-text.ts';
import { roleNode } from '#shared/show/profile/role-nodes.ts';
import type { Role } from '#shared/show/show.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentReader, frontMatterOf } from '../store/front-matter.ts';
import { useShow } from '../store/show-store.ts';

/** The front matter of an open episode; the same object while only its notes change. */
export function useFrontMatter(path: string): FrontMatter | undefined {
  return useDocuments((state) => {
    const document = state.documents[path];
    return document === undefined ? undefined : frontMatterOf(document);
  });
}

/** The values of an episode by their roles, as text; '' where a key is missing. */
export function useRoleText(path: string): (role: Role) => string {
  const profile = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.profile : undefined));
  const frontMatter = useFrontMatter(path);
  return (role) => {
    if (profile === undefined || frontMatter === undefined) return '';
    const found = roleNode(frontMatter, profile, role, currentReader());
    return found === undefined ? '' : plainText(found.node.value);
  };
}

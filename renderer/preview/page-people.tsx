import { useState } from 'react';
import { plainText } from '#shared/frontmatter/value-text.ts';
import { useDocuments } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { useShow } from '../store/show-store.ts';
import { siteAddress } from './site-address.ts';

/** The people of the episode as the page shows them: picture and name; nobody is shown where nobody is named. */
export function PagePeople({ path }: { readonly path: string }) {
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const frontMatter = useDocuments((state) => {
    const document = state.documents[path];
    return document === undefined ? undefined : frontMatterOf(document);
  });
  const key = opened?.show.profile.keys.people;
  const node = frontMatter?.fields.findLast((field) => field.key === key)?.node;
  const ids = node?.items?.map((item) => plainText(item.node.value)) ?? [];
  if (opened === undefined || ids.length === 0) return null;
  return (
    <ul className="page__people">
      {[...new Set(ids)].map((id) => {
        const person = opened.show.people.find((candidate) => candidate.id === id);
        const picture = person?.image === undefined ? undefined : siteAddress(person.image, opened.id);
        return (
          <li key={id} className="page__person">
            <Face picture={picture} />
            {person?.name ?? id}
          </li>
        );
      })}
    </ul>
  );
}

/** The site shows an empty picture where the file is missing; so does this. */
function Face({ picture }: { readonly picture: string | undefined }) {
  const [failed, setFailed] = useState(false);
  if (picture === undefined || failed) return <span className="page__face" />;
  return <img className="page__face" src={picture} alt="" onError={() => setFailed(true)} />;
}

import { useState } from 'react';
import { roleNodes } from '#shared/show/profile/role-nodes.ts';
import { namesIn } from '#shared/show/summarise.ts';
import { useShow } from '../store/show-store.ts';
import { useFrontMatter } from './episode-facts.ts';
import { siteAddress } from './site-address.ts';

/** The people of the episode as the page shows them: picture and name; nobody is shown where nobody is named. */
export function PagePeople({ path }: { readonly path: string }) {
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const frontMatter = useFrontMatter(path);
  const nodes =
    opened === undefined || frontMatter === undefined
      ? []
      : roleNodes(frontMatter, opened.show.profile, 'people', opened.show.reader);
  const ids = nodes.flatMap(({ node }) => namesIn(node.value));
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

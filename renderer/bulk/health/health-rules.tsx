import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { HealthEntry } from '#shared/bulk/health.ts';
import { useInterface } from '../../store/interface-store.ts';
import { useWords } from '../../words/use-words.ts';

const sections = ['fresh', 'all', 'habits'] as const;

interface Props {
  readonly groups: readonly HealthEntry[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** What the rules found, a line each with its count. */
export function HealthRules({ groups, chosen, onChoose }: Props) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  return (
    <ListBox
      className="health__rules"
      aria-label={words('health.rules')}
      autoFocus="first"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => keys !== 'all' && onChoose(String([...keys][0] ?? chosen))}
      dependencies={[language]}
    >
      {sections
        .map((section) => ({ section, own: groups.filter((group) => group.section === section) }))
        .filter(({ own }) => own.length > 0)
        .map(({ section, own }) => (
          <ListBoxSection key={section} id={section}>
            <Header className="health__section">{words(`health.${section}`)}</Header>
            <Collection items={own} dependencies={[language]}>
              {({ id, rule, severity, count }: HealthEntry) => (
                <ListBoxItem id={id} className="health__rule" textValue={words(`problems.name.${rule}`)}>
                  <span className={`health__dot health__dot--${severity}`} aria-hidden />
                  <span className="health__name">{words(`problems.name.${rule}`)}</span>
                  <span className="health__count">{count}</span>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        ))}
    </ListBox>
  );
}

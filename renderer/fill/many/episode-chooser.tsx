import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { useShow } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';

interface Props {
  readonly episode: string | undefined;
  readonly onChoose: (path: string | null) => void;
}

const none: readonly EpisodeSummary[] = [];

/** The episode that a sound is meant for; typing finds another. */
export function EpisodeChooser({ episode, onChoose }: Props) {
  const words = useWords();
  const episodes = useShow(({ state }) => (state.type === 'open' ? state.opened.episodes : none));
  return (
    <ComboBox
      className="chooser"
      defaultItems={episodes.filter(({ status }) => status !== 'archive')}
      selectedKey={episode ?? null}
      onSelectionChange={(key) => (key === null || key !== episode) && onChoose(key === null ? null : String(key))}
      menuTrigger="focus"
    >
      <Label>{words('fill.many.episode')}</Label>
      <div className="chooser__field">
        <Input className="input" placeholder={words('fill.many.noEpisode')} />
        <Button className="icon-button">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className="chooser__list">
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 32 }}>
          <ListBox className="chooser__items">
            {(item: EpisodeSummary) => (
              <ListBoxItem id={item.path} textValue={textOf(item)} className="chooser__item">
                {textOf(item)}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}

function textOf({ title, path }: EpisodeSummary): string {
  return title || path;
}

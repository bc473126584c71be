import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { seriesToChoose } from '#shared/show/new-episode/propose-episode.ts';
import type { Series } from '#shared/show/new-episode/series.ts';
import type { Show } from '#shared/show/show.ts';
import type { Translator } from '#shared/words/translator.ts';
import { fillFromAudio } from '../actions/audio.ts';
import { newEpisode } from '../actions/new-episode.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { episodeFromClipboard, episodeFromTemplate } from './other-beginnings.ts';

/** Beside "New episode": the show's series, its templates, and other things that an episode begins with. */
export function NewEpisodeMenu() {
  const words = useWords();
  const hasShow = useShow((store) => store.state.type === 'open');
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={words('publishing.others')} isDisabled={!hasShow}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Beginnings />
      </Popover>
    </MenuTrigger>
  );
}

/** Only made when the menu is open: series are learned then. */
function Beginnings() {
  const words = useWords();
  const language = useInterface((store) => store.language);
  const opened = currentShow();
  const series = opened === undefined ? [] : seriesToChoose(opened.episodes, Date.now(), opened.show);
  const choices = series.length > 1 ? series : [];
  const templates = opened?.show.settings?.templates ?? [];
  const begin = (key: string) => {
    const chosen = choices.find(({ id }) => `series:${id}` === key);
    const template = templates.find(({ file }) => `template:${file}` === key);
    if (chosen !== undefined) newEpisode(chosen);
    else if (template !== undefined) episodeFromTemplate(template.file);
    else if (key === 'audio') newEpisode().then(() => fillFromAudio());
    else episodeFromClipboard();
  };
  return (
    <Menu className="menu" aria-label={words('publishing.others')} onAction={(key) => begin(String(key))}>
      {choices.map((one) => (
        <MenuItem key={one.id} id={`series:${one.id}`} className="menu__item">
          <span className="menu__main">{seriesName(one, words, language)}</span>
          <span className="menu__side">{opened === undefined ? '' : peopleOf(one, opened.show)}</span>
        </MenuItem>
      ))}
      {choices.length > 0 && <Separator className="menu__line" />}
      {templates.map(({ name, file }) => (
        <MenuItem key={file} id={`template:${file}`} className="menu__item">
          <span className="menu__main">{name}</span>
          <span className="menu__side">{file}</span>
        </MenuItem>
      ))}
      {templates.length > 0 && <Separator className="menu__line" />}
      <MenuItem id="clipboard" className="menu__item">
        {words('publishing.fromClipboard')}
      </MenuItem>
      <MenuItem id="audio" className="menu__item">
        {words('publishing.fromAudio')}
      </MenuItem>
    </Menu>
  );
}

/** What tells a series from the others: its days, its title, its people, its file's name. */
function seriesName({ weekdays, prefix, people, name }: Series, words: Translator, language: string): string {
  if (prefix !== undefined) return prefix;
  if (weekdays !== undefined) {
    const format = new Intl.DateTimeFormat(language, {
      weekday: weekdays.length > 2 ? 'short' : 'long',
      timeZone: 'UTC',
    });
    // 4 January 1970 was a Sunday.
    const days = weekdays.map((day) => format.format(Date.UTC(1970, 0, 4 + day)));
    return words('publishing.weekdays', { days: days.join(language === 'ja' ? '・' : ', ') });
  }
  return people?.join(', ') ?? words('publishing.named', { name: (name ?? '').replace(/[\ue8f0-\ue91f]/g, '…') });
}

function peopleOf({ people, weekdays, prefix }: Series, show: Show): string {
  if (people === undefined || (weekdays === undefined && prefix === undefined)) return '';
  return people.map((id) => show.people.find((person) => person.id === id)?.name ?? id).join(', ');
}

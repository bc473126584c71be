import { type FormEvent, useState } from 'react';
import type { ShowSearch } from '#shared/bulk/operation.ts';
import type { SearchResult } from '#shared/bulk/search-result.ts';
import { request } from '../../bridge.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { currentWords, useWords } from '../../words/use-words.ts';
import type { BulkQuestion } from '../bulk-questions.ts';
import { planAndReview } from '../plan-and-review.ts';
import { unsavedTexts } from '../review.ts';
import { whileWaiting } from '../while-waiting.ts';
import { FoundPlaces } from './found-places.tsx';
import './find.css';

/** What was asked last, for the next time in this run. */
let lastSearch: ShowSearch = { find: '', isRegex: false, matchCase: false, wholeWord: false, where: 'all' };
let lastReplacement = '';

/** Find and replace over keys and notes of the whole show. */
export function FindDialog({ replaces, answer }: Extract<BulkQuestion, { type: 'bulk-find' }>) {
  const words = useWords();
  const [search, setSearch] = useState(lastSearch);
  const [replacement, setReplacement] = useState(lastReplacement);
  const [found, setFound] = useState<{ readonly search: ShowSearch; readonly result: SearchResult }>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const find = async (event?: FormEvent) => {
    event?.preventDefault();
    if (search.find === '') return;
    lastSearch = search;
    const result = await searched(search);
    if (result === undefined) return;
    setFound({ search, result });
    setChosen(new Set(result.episodes.map(({ path }) => path)));
  };
  const replace = async () => {
    if (found === undefined) return;
    lastReplacement = replacement;
    const paths = found.result.episodes.flatMap(({ path }) => (chosen.has(path) ? [path] : []));
    if ((await planAndReview({ type: 'replace', ...found.search, replacement }, paths)) !== null) find();
  };
  return (
    <DialogFrame
      size="large"
      title={words('bulk.find.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('bulk.result.close')}</Action>
          {replaces && (
            <Action
              tone="primary"
              disabled={found === undefined || found.search !== search || chosen.size === 0}
              onPress={replace}
            >
              {words('bulk.find.replace', { count: chosen.size })}
            </Action>
          )}
        </>
      }
    >
      <form className="find" onSubmit={find}>
        <input
          type="search"
          className="input"
          aria-label={words('bulk.find.find')}
          placeholder={words('bulk.find.find')}
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at what is looked for
          autoFocus
          spellCheck={false}
          value={search.find}
          onChange={(event) => setSearch({ ...search, find: event.target.value })}
        />
        <button type="submit" className="button" disabled={search.find === ''}>
          {words('bulk.find.search')}
        </button>
        {replaces && (
          <input
            className="input find__replacement"
            aria-label={words('bulk.find.replacement')}
            placeholder={words('bulk.find.replacement')}
            spellCheck={false}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
        )}
        <Options search={search} onChange={setSearch} />
      </form>
      {found !== undefined && (
        <FoundPlaces result={found.result} checked={chosen} onCheck={setChosen} onLeave={answer} canChoose={replaces} />
      )}
    </DialogFrame>
  );
}

interface OptionsProps {
  readonly search: ShowSearch;
  readonly onChange: (search: ShowSearch) => void;
}

function Options({ search, onChange }: OptionsProps) {
  const words = useWords();
  return (
    <div className="find__options">
      {(['matchCase', 'wholeWord', 'isRegex'] as const).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={search[name]}
            onChange={(event) => onChange({ ...search, [name]: event.target.checked })}
          />
          {words(`bulk.find.${name}`)}
        </label>
      ))}
      <select
        className="input find__where"
        aria-label={words('bulk.find.where')}
        value={search.where}
        onChange={(event) => onChange({ ...search, where: event.target.value as ShowSearch['where'] })}
      >
        {(['all', 'notes', 'keys'] as const).map((where) => (
          <option key={where} value={where}>
            {words(`bulk.find.wheres.${where}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

async function searched(search: ShowSearch): Promise<SearchResult | undefined> {
  const show = currentShow()?.id;
  if (show === undefined) return undefined;
  const unsaved = Object.fromEntries(unsavedTexts());
  const answer = await whileWaiting(currentWords()('bulk.run.searching'), (run) =>
    request('bulk:search', { show, run, search, unsaved }),
  );
  if (answer.ok) return answer.value;
  if (answer.error.reason !== 'stopped') notify('error', failureWords(answer.error));
  return undefined;
}

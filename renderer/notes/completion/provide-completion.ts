import { type ProposalKind, proposalsAt } from '#shared/notes/completion/complete.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { usePages } from '../../store/pages-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { isComposing } from '../composition.ts';
import type { monaco as Monaco } from '../monaco.ts';

/** Proposes files, anchors, episodes, people and blocks in the notes; silent while an input method composes. */
export function provideCompletion(monaco: typeof Monaco, language: string): void {
  const { CompletionItemKind, CompletionItemInsertTextRule, CompletionTriggerKind } = monaco.languages;
  const kinds: Readonly<Record<ProposalKind, Monaco.languages.CompletionItemKind>> = {
    image: CompletionItemKind.File,
    file: CompletionItemKind.File,
    heading: CompletionItemKind.Reference,
    episode: CompletionItemKind.Reference,
    person: CompletionItemKind.User,
    snippet: CompletionItemKind.Snippet,
  };
  monaco.languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['(', '/', '#', '"', "'", '@', ' '],
    provideCompletionItems(model, position, context) {
      const sources = isComposing() ? undefined : completionSources();
      if (sources === undefined) return { suggestions: [] };
      const asked = context.triggerKind === CompletionTriggerKind.Invoke;
      // A space asks too: nothing of the whole text is gone through for it.
      const { lineNumber, column } = position;
      const found = proposalsAt(model.getLineContent(lineNumber), column - 1, sources, asked);
      if (found === undefined) return { suggestions: [] };
      const range = {
        startLineNumber: lineNumber,
        startColumn: found.span.start + 1,
        endLineNumber: lineNumber,
        endColumn: found.span.end + 1,
      };
      const suggestions = found.items.map((item, index) => ({
        label: { label: item.label, ...(item.detail === undefined ? {} : { description: item.detail }) },
        kind: kinds[item.kind],
        insertText: item.insert,
        filterText: item.filter ?? item.label,
        sortText: String(index).padStart(6, '0'),
        range,
        ...(item.isSnippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
        ...(item.kind === 'snippet' ? { documentation: item.insert } : {}),
      }));
      return { suggestions };
    },
  });
}

function completionSources(): Parameters<typeof proposalsAt>[2] | undefined {
  const opened = currentShow();
  const path = useDocuments.getState().active;
  if (opened === undefined || path === null) return undefined;
  const { show, site, episodes, addresses } = opened;
  const habits = useNotesHabits.getState();
  return {
    files: site.files,
    generator: show.generator,
    pages: site.pages,
    get episodes() {
      return episodes.filter((episode) => episode.path !== path);
    },
    addresses,
    people: show.people,
    get ids() {
      const blocks = usePages.getState().pages[path]?.blocks ?? [];
      return blocks.flatMap(({ html }) => [...html.matchAll(/<h[1-6][^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id));
    },
    snippets: habits.snippets,
    root: /^(?:\.|$)/.test(habits.images.prefix) ? '/' : habits.images.prefix,
    postUrl: habits.postUrl,
  };
}

import type * as monaco from 'monaco-editor/editor/editor.api.js';

/** Show notes: markdown with kramdown's extras, raw HTML and Liquid. Colours only; what a line becomes, the preview says. */
export const notesLanguageId = 'show-notes';

export const notesLanguage: monaco.languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s{0,3}#{1,6}(?=\s|[^#\s])/, { token: 'heading', next: '@heading' }],
      [/^\s*(?:=+|-{2,})\s*$/, 'heading'],
      [/^\s{0,3}(`{3,}|~{3,}).*$/, { token: 'code', next: '@fence.$1' }],
      [/^\s{0,3}\$\$(?=\s*$)/, { token: 'math', next: '@math' }],
      [/^\s*\{::(comment|nomarkdown|options)\b[^}]*(?<!\/)\}/, { token: 'attribute', next: '@extension.$1' }],
      [/^\s*>+/, 'quote'],
      [/^\s*(?:[-*+]|\d+[.)])(?=\s)(?:\s+\[[ xX]\](?=\s))?/, 'list'],
      // A definition of a list, a footnote's, an abbreviation's, a reference's.
      [/^\s{0,3}:(?=\s+\S)/, 'list'],
      [/^(\s{0,3})(\[\^[^\]\n]+\]:)/, ['', 'footnote']],
      [/^(\s{0,3})(\*\[[^\]\n]+\]:)/, ['', 'footnote']],
      [/^\s{0,3}\[[^\]\n]+\]:.*$/, 'link.address'],
      [/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/, 'list'],
      [/^\s*\^\s*$/, 'list'],
      { include: '@inline' },
    ],
    heading: [
      [/\{[:#][^}\n]*\}\s*$/, { token: 'attribute', next: '@pop' }],
      [/[^{<`[]+$/, { token: 'heading', next: '@pop' }],
      [/$/, { token: 'heading', next: '@pop' }],
      [/[^{<`[]+/, 'heading'],
      { include: '@inline' },
      [/./, 'heading'],
    ],
    inline: [
      [/<!--/, { token: 'comment', next: '@comment' }],
      [/\{%-?\s*(raw)\s*-?%\}/, { token: 'liquid', next: '@raw' }],
      [/\{%-?\s*(comment)\s*-?%\}/, { token: 'comment', next: '@liquidComment' }],
      [/\{%-?/, { token: 'liquid', next: '@tag' }],
      [/\{\{[^}\n]*\}?\}?/, 'liquid'],
      [/\{:{1,2}[^}\n]*\}/, 'attribute'],
      [/\\./, ''],
      [/\$\$(?:[^$\n]|\$(?!\$))+\$\$/, 'math'],
      [/(`+)(?!`)(?:(?!\1)[^\n])+\1(?!`)/, 'code'],
      [/<(?:https?|mailto):[^>\s]+>/, 'link.address'],
      [/<\/?[a-zA-Z][\w-]*/, { token: 'html', next: '@html' }],
      [/&(?:[a-zA-Z]\w*|#\d+|#[xX][\da-fA-F]+);/, 'html'],
      [/\[\^[^\]\n]+\]/, 'footnote'],
      [
        /(!?\[)((?:[^[\]\n\\]|\\.|\[[^\]\n]*\])*)(\]\()((?:[^()\s]|\([^()\s]*\))*)([^)\n]*)(\))/,
        ['list', 'link.text', 'list', 'link.address', 'link.address', 'list'],
      ],
      [/\[[^\]\n]+\](?:\[[^\]\n]*\])?/, 'link.text'],
      [/(\*\*\*|___)(?=\S)(?:(?!\1)[^\n])+\1/, 'strong'],
      [/\*\*(?=\S)(?:[^*\n]|\*(?!\*))+\*\*|__(?=\S)(?:[^_\n]|_(?!_))+__/, 'strong'],
      [/\*[^*\s][^*\n]*\*|\b_[^_\s][^_\n]*_\b/, 'emphasis'],
      [/~~(?=\S)[^~\n]+~~/, 'emphasis'],
      [/\b\d{1,2}:\d{2}(?::\d{2})?\b/, 'timestamp'],
      [/https?:\/\/[^\s)）」』】>]+/, 'link.address'],
      [/\|/, 'list'],
    ],
    html: [
      [/\/?>/, { token: 'html', next: '@pop' }],
      [/"[^"\n]*"|'[^'\n]*'/, 'html.value'],
      [/\{\{[^}\n]*\}\}|\{%[^%\n]*%\}/, 'liquid'],
      [/[^>"'{/]+|./, 'html'],
    ],
    math: [
      [/^\s{0,3}.*\$\$\s*$/, { token: 'math', next: '@pop' }],
      [/.*$/, 'math'],
    ],
    extension: [
      [/\{:\/(?:comment|nomarkdown|options)?\}/, { token: 'attribute', next: '@pop' }],
      [/[^{]+|\{/, 'comment'],
    ],
    raw: [
      [/\{%-?\s*endraw\s*-?%\}/, { token: 'liquid', next: '@pop' }],
      [/[^{]+|\{/, ''],
    ],
    liquidComment: [
      [/\{%-?\s*endcomment\s*-?%\}/, { token: 'comment', next: '@pop' }],
      [/[^{]+|\{/, 'comment'],
    ],
    fence: [
      [/^\s{0,3}(`{3,}|~{3,})\s*$/, { cases: { '$1==$S2': { token: 'code', next: '@pop' }, '@default': 'code' } }],
      [/.*$/, 'code'],
    ],
    comment: [
      [/-->/, { token: 'comment', next: '@pop' }],
      [/[^-]+|-/, 'comment'],
    ],
    tag: [
      [/-?%\}/, { token: 'liquid', next: '@pop' }],
      [/[^%-]+|[%-]/, 'liquid'],
    ],
  },
};

export const notesLanguageConfiguration: monaco.languages.LanguageConfiguration = {
  comments: { blockComment: ['<!--', '-->'] },
  brackets: [
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '`', close: '`' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
  ],
  surroundingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: '`', close: '`' },
    { open: '*', close: '*' },
    { open: '_', close: '_' },
    { open: '"', close: '"' },
    { open: '「', close: '」' },
  ],
  // What folds, and how lists and quotes go on, is told by the notes' own structure: folding.ts, list-keys.ts.
  folding: { offSide: true },
};

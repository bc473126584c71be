import type * as monaco from 'monaco-editor/editor/editor.api.js';

/** Show notes: markdown with kramdown's attribute lists and Liquid. Colours only; what a line becomes, the preview says. */
export const notesLanguageId = 'show-notes';

export const notesLanguage: monaco.languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s{0,3}#{1,6}(?=\s|[^#\s]).*$/, 'heading'],
      [/^\s*(?:=+|-{2,})\s*$/, 'heading'],
      [/^\s{0,3}(`{3,}|~{3,}).*$/, { token: 'code', next: '@fence.$1' }],
      [/^\s*>/, 'quote'],
      [/^\s*(?:[-*+]|\d+[.)])(?=\s)/, 'list'],
      [/^\s{0,3}\[[^\]\n]+\]:.*$/, 'link.address'],
      { include: '@inline' },
    ],
    inline: [
      [/<!--/, { token: 'comment', next: '@comment' }],
      [/\{%-?/, { token: 'liquid', next: '@tag' }],
      [/\{\{[^}\n]*\}?\}?/, 'liquid'],
      [/\{:{1,2}[^}\n]*\}/, 'attribute'],
      [/\\./, ''],
      [/`+[^`\n]+`+/, 'code'],
      [/<(?:https?|mailto):[^>\s]+>/, 'link.address'],
      [/<\/?[a-zA-Z][^>\n]*>/, 'html'],
      [
        /(!?\[)([^\]\n]*)(\]\()([^)\s]*)([^)\n]*)(\))/,
        ['list', 'link.text', 'list', 'link.address', 'link.address', 'list'],
      ],
      [/\[[^\]\n]+\](?:\[[^\]\n]*\])?/, 'link.text'],
      [/\*\*[^*\n]+\*\*|__[^_\n]+__/, 'strong'],
      [/\*[^*\s][^*\n]*\*|\b_[^_\s][^_\n]*_\b/, 'emphasis'],
      [/\b\d{1,2}:\d{2}(?::\d{2})?\b/, 'timestamp'],
      [/https?:\/\/[^\s)）」』】>]+/, 'link.address'],
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
  // Lists and quotes go on in notes-keys.ts, where an empty item can end them.
  folding: { offSide: true },
};

import type * as monaco from 'monaco-editor/editor/editor.api.js';

/** The colours of design/tokens.css that Monaco needs as values of its own, without the `#`. */
interface Palette {
  readonly surface: string;
  readonly text: string;
  readonly soft: string;
  readonly faint: string;
  readonly heading: string;
  readonly link: string;
  readonly code: string;
  readonly attribute: string;
  readonly liquid: string;
  readonly line: string;
  readonly selection: string;
  readonly accent: string;
  readonly cursor: string;
  readonly error: string;
  readonly warning: string;
  readonly border: string;
}

export const lightTheme = themeOf('vs', {
  surface: 'ffffff',
  text: '1d1e1b',
  soft: '5b5d56',
  faint: '64665e',
  heading: '2f5c12',
  link: '5b3fa0',
  code: '8a4a00',
  attribute: '2a6a86',
  liquid: '9a2f6a',
  line: 'f1f1ed',
  selection: 'cfe6b8',
  accent: '48831f',
  cursor: '3c6f19',
  error: 'b3261e',
  warning: 'c07a12',
  border: 'c9c9c1',
});

export const darkTheme = themeOf('vs-dark', {
  surface: '222321',
  text: 'ecece6',
  soft: 'b3b5ab',
  faint: 'a8aaa1',
  heading: 'b5e07e',
  link: 'c4b0f5',
  code: 'e7b678',
  attribute: '86c5dd',
  liquid: 'e79ac4',
  line: '2a2b28',
  selection: '3f5c26',
  accent: '8bc34a',
  cursor: '9dd05f',
  error: 'f08b80',
  warning: 'e0a23c',
  border: '4a4c46',
});

function themeOf(base: 'vs' | 'vs-dark', palette: Palette): monaco.editor.IStandaloneThemeData {
  const { text, soft, faint, code } = palette;
  const hash = (colour: string) => `#${colour}`;
  // Brackets are the marks of links here, not code: all of one quiet colour.
  const brackets = [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, hash(faint)]);
  return {
    base,
    inherit: true,
    rules: [
      { token: '', foreground: text },
      { token: 'heading', foreground: palette.heading, fontStyle: 'bold' },
      { token: 'strong', fontStyle: 'bold' },
      { token: 'emphasis', foreground: soft },
      { token: 'link.text', foreground: palette.link },
      { token: 'link.address', foreground: faint },
      { token: 'list', foreground: faint },
      { token: 'quote', foreground: soft },
      { token: 'code', foreground: code },
      { token: 'html', foreground: code },
      { token: 'attribute', foreground: palette.attribute },
      { token: 'liquid', foreground: palette.liquid },
      { token: 'html.value', foreground: faint },
      { token: 'math', foreground: palette.attribute },
      { token: 'footnote', foreground: palette.attribute },
      { token: 'timestamp', foreground: palette.attribute },
      { token: 'comment', foreground: faint },
    ],
    colors: {
      ...Object.fromEntries(brackets),
      'editorBracketHighlight.unexpectedBracket.foreground': hash(faint),
      'editor.background': hash(palette.surface),
      'editor.foreground': hash(text),
      'editor.lineHighlightBackground': hash(palette.line),
      'editor.lineHighlightBorder': '#00000000',
      'editorLineNumber.foreground': hash(faint),
      'editorLineNumber.activeForeground': hash(palette.accent),
      'editor.selectionBackground': hash(palette.selection),
      'editorCursor.foreground': hash(palette.cursor),
      'editorError.foreground': hash(palette.error),
      'editorWarning.foreground': hash(palette.warning),
      'editorInfo.foreground': hash(faint),
      focusBorder: hash(palette.accent),
      'editorWidget.background': hash(palette.surface),
      'editorWidget.border': hash(palette.border),
    },
  };
}

// A shortcut is text: modifiers and a key, joined by `+`. `Mod` is Cmd on macOS and Ctrl elsewhere, so that one setting
// serves both: 'Mod+Shift+P', 'F8', 'Alt+ArrowUp'.

/** What a keyboard event says of a key. */
export interface KeyStroke {
  readonly key: string;
  /** The key's place, whatever is printed on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Signs by their place: with Shift, or while kana are typed, the key's character is another. */
const signs: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
};

const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn']);
/** Keys that make a shortcut without Ctrl or Cmd. */
const functionKey = /^F([1-9]|1\d|2[0-4])$/;

/**
 * The shortcut that a key stroke makes, or undefined where it types text or is no whole stroke yet. AltGr, which
 * Windows reports as Ctrl with Alt, types letters on many keyboards and is none.
 */
export function shortcutOf(stroke: KeyStroke, mac: boolean): string | undefined {
  if (modifiers.has(stroke.key)) return undefined;
  const mod = mac ? stroke.metaKey : stroke.ctrlKey;
  const other = mac ? stroke.ctrlKey : stroke.metaKey;
  if (other || (!mac && stroke.ctrlKey && stroke.altKey)) return undefined;
  const key = keyOf(stroke);
  if (key === undefined) return undefined;
  const named = key.length > 1;
  if (!mod && !functionKey.test(key) && !(stroke.altKey && named)) return undefined;
  return [mod ? 'Mod' : '', stroke.altKey ? 'Alt' : '', stroke.shiftKey ? 'Shift' : '', key].filter(Boolean).join('+');
}

function keyOf({ key, code }: KeyStroke): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const byPlace = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (byPlace !== null) return byPlace[1] ?? byPlace[2];
  if (code in signs) return signs[code];
  if (key === ' ') return 'Space';
  if (key.length > 1) return key === 'Dead' || key === 'Process' || key === 'Unidentified' ? undefined : key;
  return key === '+' ? undefined : key;
}

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
};

/** How a shortcut is shown to the person: ⇧⌘P on macOS, Ctrl+Shift+P elsewhere. */
export function shownShortcut(shortcut: string, mac: boolean): string {
  const parts = shortcut.split('+');
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part.replace(/^Arrow/, ''))).join('+');
  const order = ['Alt', 'Shift', 'Mod'];
  const key = parts.at(-1) ?? '';
  const held = order.filter((modifier) => parts.slice(0, -1).includes(modifier));
  return [...held, key].map((part) => macNames[part] ?? part).join('');
}

/** The same shortcut in Electron's notation for menus. */
export function acceleratorOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part.replace(/^Arrow/, '')))
    .join('+');
}

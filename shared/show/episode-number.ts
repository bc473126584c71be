import { dayOfName } from './dates/instant.ts';

/**
 * The number of an episode: by its own key, else by its file's name (`2024-09-19-84.md`, `ep52.md`), else by its title
 * (`84. …`, `第84回…`, `Talk #84: …`). Specials (`sp009`) have none.
 */
export function episodeNumberOf(value: string, path: string, title: string): number | undefined {
  if (/^-?\d{1,6}(?:\.\d+)?$/.test(value)) return Number(value);
  return numberOfName(path) ?? numberOfTitle(title);
}

function numberOfName(path: string): number | undefined {
  const segments = path.split('/');
  const name = (segments.at(-1) ?? '').replace(/\.[^.]+$/, '');
  // A page bundle is named by its folder.
  const own = /^index$/i.test(name) ? (segments.at(-2) ?? '') : name;
  const slug = dayOfName(path) ? own.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '') : own;
  const match = /^(?:(?:ep|episode|no|vol|#)[-_. ]*)?(\d{1,5})(?=$|[-_. ](?!\d{1,2}-\d{1,2}))/i.exec(slug);
  return match ? Number(match[1]) : undefined;
}

const word = String.raw`(?:ep(?:is[oó]d(?:e|io|ul))?|épisode|folge|no|nr|vol)\.?\s*`;
const inTitle = [
  new RegExp(String.raw`^\s*【?\s*(?:${word})?[#＃]?\s*(\d{1,5})\s*(?:[.．:：\-–—|｜、)）\]】」]|缶目|回|話|$)`, 'i'),
  new RegExp(String.raw`^\s*[【[(（「]?\s*(?:第|[#＃]|${word}#?)\s*(\d{1,5})(?!\d)`, 'i'),
  /\s[#＃](\d{1,5})\s*(?:[:：\-–—|｜]|$)/,
];

function numberOfTitle(title: string): number | undefined {
  const plain = title.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = inTitle.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
  return match ? Number(match[1]) : undefined;
}

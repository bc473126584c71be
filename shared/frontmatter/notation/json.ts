import type { NewValue } from '../edit.ts';
import { isList } from '../value-text.ts';
import { type Notation, patched, type Quoting, type Standing, type Way } from './notation.ts';

/** How JSON writes values: it has none for dates, which are text there. */
export const json: Notation = { ways, key: (name) => JSON.stringify(name), sign: ': ' };

const quoting: Quoting = {
  escaped: (text) => JSON.stringify(text).slice(1, -1),
  pieces: /\\u[0-9A-Fa-f]{4}|\\.|[\s\S]/g,
};

function* ways(value: NewValue, standing: Standing | undefined): Generator<Way> {
  const before = standing?.value;
  switch (value.type) {
    case 'text':
      if (typeof before === 'string') {
        const inside = standing?.source.slice(1, -1) ?? '';
        const words = patched(inside, before, value.text, quoting);
        if (words !== undefined) yield { source: `"${words}"`, meant: value };
      }
      yield { source: JSON.stringify(value.text), meant: value };
      return;
    case 'literal':
      if (typeof before !== 'string' && /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(value.source))
        yield { source: value.source, meant: value };
      else if (typeof before !== 'number') yield* ways({ type: 'text', text: value.source }, standing);
      return;
    case 'empty':
      if (typeof before === 'string') yield { source: '""', meant: { type: 'text', text: '' } };
      else if (before !== undefined && isList(before)) yield { source: '[]', meant: { type: 'list', items: [] } };
      else yield { source: 'null', meant: value };
      return;
    case 'list':
    case 'map':
      yield { source: JSON.stringify(plain(value)), meant: value };
  }
}

function plain(value: NewValue): unknown {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'literal':
      return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(value.source) ? JSON.parse(value.source) : value.source;
    case 'empty':
      return null;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries(value.entries.map(([key, item]) => [key, plain(item)]));
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Numbers of a font file, most significant byte first. */
function bytes(...parts: readonly (readonly ['u8' | 'u16' | 'i16' | 'u32', ...number[]] | Buffer)[]): Buffer {
  const sizes = { u8: 1, u16: 2, i16: 2, u32: 4 } as const;
  return Buffer.concat(
    parts.flatMap((part) => {
      if (Buffer.isBuffer(part)) return [part];
      const [kind, ...numbers] = part;
      return numbers.map((number) => {
        const one = Buffer.alloc(sizes[kind]);
        if (kind === 'u8') one.writeUInt8(number);
        else if (kind === 'u16') one.writeUInt16BE(number);
        else if (kind === 'i16') one.writeInt16BE(number);
        else one.writeUInt32BE(number);
        return one;
      });
    }),
  );
}

/** Units of the square that glyphs are drawn in. */
const em = 1000;
const ascent = 880;
const descent = -120;

/** Glyphs by number, with their width: nothing, a letter, a character of full width. */
const widths = [550, 280, 550, 1000] as const;
const [, blank, letter, wide] = [0, 1, 2, 3];

/** Which characters are drawn by which glyph: from, to, glyph. In order, as the table wants them. */
const characters: readonly (readonly [number, number, number])[] = [
  [0x20, 0x20, blank],
  [0x21, 0x9f, letter],
  [0xa0, 0xa0, blank],
  [0xa1, 0x1fff, letter],
  [0x2000, 0x200a, blank],
  [0x2010, 0x2e7f, letter],
  [0x2e80, 0x2fff, wide],
  [0x3000, 0x3000, wide],
  [0x3001, 0xd7ff, wide],
  [0xe000, 0xfeff, letter],
  [0xff00, 0xff60, wide],
  [0xff61, 0xffef, letter],
  [0x1f000, 0x1faff, wide],
  [0x20000, 0x3134f, wide],
];

/** A filled block as high as a small letter, as wide as its glyph, so that a word is a bar. */
function block(width: number): Buffer {
  const [bottom, top] = [0, 520];
  return bytes(
    ['i16', 1, 0, bottom, width, top],
    ['u16', 3, 0],
    ['u8', 1, 1, 1, 1],
    ['i16', 0, 0, width, 0],
    ['i16', bottom, top - bottom, 0, bottom - top],
  );
}

function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

function sumOf(table: Buffer): number {
  let sum = 0;
  const whole = padded(table);
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Character map of the kind that gives many characters one glyph (format 13). */
function characterMap(): Buffer {
  const groups = bytes(...characters.map((group) => ['u32', ...group] as const));
  const table = bytes(['u16', 13, 0], ['u32', 16 + groups.length, 0, characters.length], groups);
  return bytes(['u16', 0, 1, 3, 10], ['u32', 12], table);
}

function names(family: string): Buffer {
  const texts = [family, 'Regular', family, family, '1', family].map((text) => Buffer.from(text, 'utf16le').swap16());
  let at = 0;
  const records = texts.map((text, id) => {
    const record = bytes(['u16', 3, 1, 0x409, id + 1, text.length, at]);
    at += text.length;
    return record;
  });
  return bytes(['u16', 0, texts.length, 6 + 12 * texts.length], ...records, ...texts);
}

/**
 * A font of our own in which every character is a block: what is drawn with it is the same on every machine, whatever
 * fonts that has, and still shows where text stands and how far it reaches. Format: OpenType 1.9, TrueType outlines.
 */
function blockFont(): Buffer {
  const glyphs = widths.map((width, index) => (index === blank ? Buffer.alloc(0) : padded(block(width))));
  const ends = glyphs.map((_, index) => glyphs.slice(0, index + 1).reduce((sum, glyph) => sum + glyph.length, 0));
  const tables: Readonly<Record<string, Buffer>> = {
    'OS/2': bytes(
      ['u16', 4],
      ['i16', 550],
      ['u16', 400, 5, 0],
      ['i16', 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0],
      ['u8', 2, 0, 5, 3, 0, 0, 0, 0, 0, 0],
      ['u32', 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      Buffer.from('OWN '),
      ['u16', 0x40, 0x20, 0xffff],
      ['i16', ascent, descent, 0],
      ['u16', ascent, -descent],
      ['u32', 0xffffffff, 0xffffffff],
      ['i16', 520, 700],
      ['u16', 0, 0x20, 1],
    ),
    cmap: characterMap(),
    glyf: Buffer.concat(glyphs),
    head: bytes(
      ['u32', 0x00010000, 0x00010000, 0, 0x5f0f3cf5],
      ['u16', 3, em],
      ['u32', 0, 0, 0, 0],
      ['i16', 0, 0, em, ascent],
      ['u16', 0, 6],
      ['i16', 2, 1, 0],
    ),
    hhea: bytes(['u32', 0x00010000], ['i16', ascent, descent, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, widths.length]),
    hmtx: bytes(...widths.map((width) => ['u16', width, 0] as const)),
    loca: bytes(['u32', 0, ...ends]),
    maxp: bytes(['u32', 0x00010000], ['u16', widths.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    name: names('Block'),
    post: bytes(['u32', 0x00030000, 0], ['i16', -100, 50], ['u32', 0, 0, 0, 0, 0]),
  };
  const entries = Object.entries(tables);
  let at = 12 + 16 * entries.length;
  const directory = entries.map(([tag, table]) => {
    const entry = bytes(Buffer.from(tag), ['u32', sumOf(table), at, table.length]);
    at += padded(table).length;
    return entry;
  });
  return bytes(
    ['u32', 0x00010000],
    ['u16', entries.length, 128, 3, entries.length * 16 - 128],
    ...directory,
    ...entries.map(([, table]) => padded(table)),
  );
}

/**
 * The variables by which a program on Linux knows no font but the blocks: `folder` gets the font and the configuration
 * (fontconfig's) that names it alone, without smoothing, which differs from machine to machine.
 */
export async function onlyBlocks(folder: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(join(folder, 'fonts'), { recursive: true });
  await writeFile(join(folder, 'fonts/block.ttf'), blockFont());
  const off = ['antialias', 'hinting', 'autohint', 'embeddedbitmap'].map(
    (name) => `<edit name="${name}" mode="assign"><bool>false</bool></edit>`,
  );
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir>
<match target="font">${off.join('')}</match></fontconfig>`,
  );
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

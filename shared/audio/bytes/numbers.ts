// Numbers out of byte arrays. A place past the end reads as 0: a file may stop anywhere, and what is missing is never a crash.

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16be(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1);
}

export function u24be(bytes: Uint8Array, at: number): number {
  return (u16be(bytes, at) << 8) | u8(bytes, at + 2);
}

export function u32be(bytes: Uint8Array, at: number): number {
  return u16be(bytes, at) * 0x1_0000 + u16be(bytes, at + 2);
}

/** 64 bits as a double: exact up to 2^53, which no file's size or length in samples reaches. */
export function u64be(bytes: Uint8Array, at: number): number {
  return u32be(bytes, at) * 0x1_0000_0000 + u32be(bytes, at + 4);
}

export function u16le(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x1_0000;
}

export function u64le(bytes: Uint8Array, at: number): number {
  return u32le(bytes, at) + u32le(bytes, at + 4) * 0x1_0000_0000;
}

/** 28 bits in four bytes of seven, as ID3v2 writes sizes. */
export function syncsafe(bytes: Uint8Array, at: number): number {
  return (
    ((u8(bytes, at) & 0x7f) << 21) |
    ((u8(bytes, at + 1) & 0x7f) << 14) |
    ((u8(bytes, at + 2) & 0x7f) << 7) |
    (u8(bytes, at + 3) & 0x7f)
  );
}

/** The characters of `length` bytes taken one by one (four-letter codes of containers). */
export function letters(bytes: Uint8Array, at: number, length = 4): string {
  let text = '';
  for (let index = at; index < at + length; index++) text += String.fromCharCode(u8(bytes, index));
  return text;
}

import { rememberedShow } from '#host/show/index/stored-index.ts';
import { type OpenedShow, openedShow } from '#shared/ipc/handed-show.ts';

/** The show as the window has it first at a start: what the app remembers of it, read and parsed. */
export async function firstList(indexes: string, root: string): Promise<OpenedShow | undefined> {
  const read = await rememberedShow(indexes, root);
  return read && openedShow({ id: '', isSample: false, reading: 0, content: read.content }, Date.now());
}

import DOMPurify from 'dompurify';
import { type GuidePage, guidePages, guideTitle } from '#shared/guide/guide-pages.ts';
import type { Language } from '#shared/words/translator.ts';

/** A page of the guide, ready to be shown. */
export interface GuideText {
  readonly page: GuidePage;
  readonly title: string;
  readonly html: string;
}

// The guide is a part of the app: it is read offline, in the language of the window.
const texts = import.meta.glob<string>('../../docs/guide/*/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../docs/guide/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** All pages of the guide in a language, in the order of reading. */
export async function loadGuide(language: Language): Promise<readonly GuideText[]> {
  const { createNotesRenderer } = await import('#shared/markdown/notes-renderer.ts');
  const renderer = createNotesRenderer({ dialect: 'gfm' });
  const loaded = await Promise.all(
    guidePages.map(async (page) => {
      const markdown = await texts[`../../docs/guide/${language}/${page}.md`]?.();
      if (markdown === undefined) return undefined;
      const html = DOMPurify.sanitize(renderer.render(withPictures(markdown)).html);
      return { page, title: guideTitle(markdown), html };
    }),
  );
  return loaded.filter((page) => page !== undefined);
}

/** The build gives pictures names of its own. */
function withPictures(markdown: string): string {
  return markdown.replace(
    /\]\(\.\.\/images\/([\w.-]+)\)/g,
    (whole, name: string) => `](${pictures[`../../docs/guide/images/${name}`] ?? whole.slice(2, -1)})`,
  );
}

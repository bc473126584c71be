import { jekyllDefaults } from '../../kramdown-options.ts';
import type { SpanEnvironment } from '../spans/span-state.ts';

/** Surroundings for finding code and HTML in a table before anything is defined. */
export const bareEnvironment: SpanEnvironment = {
  options: jekyllDefaults,
  links: new Map(),
  longestId: 0,
  footnotes: new Set(),
  lists: new Map(),
};

/** Every request that the page may make of the main process. The preload exposes exactly these. */
export const requestNames = [
  'app:start',
  'show:choose',
  'show:open',
  'show:sample',
  'show:rescan',
  'show:catchUp',
  'episode:read',
  'episode:save',
  'episode:saveCopy',
  'audio:choose',
  'audio:inspect',
  'audio:ofEpisode',
  'audio:chooseFolder',
  'audio:look',
  'audio:copy',
  'audio:stop',
  'links:check',
  'links:cancel',
  'history:list',
  'history:read',
  'history:keep',
  'journal:write',
  'journal:drop',
  'settings:change',
  'settings:export',
  'settings:import',
  'shell:openAddress',
  'shell:reveal',
  'window:close',
  'bulk:stage',
  'bulk:file',
  'bulk:apply',
  'bulk:cancel',
  'bulk:records',
  'bulk:settle',
] as const;

/** Everything that the main process tells the page unasked. */
export const eventNames = [
  'show:changed',
  'show:unchanged',
  'show:judged',
  'links:verdict',
  'audio:progress',
  'command',
  'open',
  'window:closing',
  'bulk:progress',
] as const;

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];

import { spawnSync } from 'node:child_process';

/** What Ruby's YAML makes of an episode: its values, or its complaint. */
export type RubyReading =
  | { readonly values: unknown; readonly notes: string }
  | { readonly error: string }
  | { readonly none: true };

export const hasRuby = spawnSync('ruby', ['-ryaml', '-rjson', '-e', '1']).status === 0;

const PROGRAM = `
ENV["TZ"] = "UTC"
require "yaml"; require "json"; require "date"
def plain(v)
  case v
  when Hash then v.to_h { |k, x| [k.to_s, plain(x)] }
  when Array then v.map { |x| plain(x) }
  when Time then v.strftime("%Y-%m-%dT%H:%M:%S%:z")
  when Date then v.strftime("%Y-%m-%d")
  when Integer then v.abs < 2**53 ? v : v.to_s
  when Float then v.finite? ? v : v.to_s
  when String, true, false, nil then v
  else v.to_s
  end
end
JSON.parse($stdin.read).each do |text|
  found = text.match(/\\A(---\\s*\\n.*?\\n?)^((---|\\.\\.\\.)\\s*$\\n?)/m)
  next puts(JSON.generate(none: true)) unless found
  begin
    puts JSON.generate(values: plain(YAML.unsafe_load(found[1]) || {}), notes: found.post_match)
  rescue Psych::SyntaxError => e
    puts JSON.generate(error: [e.problem, e.context].compact.join(" "))
  rescue SystemStackError, StandardError => e
    puts JSON.generate(error: e.message)
  end
end
`;

/** Reads episodes with Ruby, in one run. */
export function readByRuby(texts: readonly string[]): readonly RubyReading[] {
  const run = spawnSync('ruby', ['-W0', '-e', PROGRAM], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RubyReading);
}

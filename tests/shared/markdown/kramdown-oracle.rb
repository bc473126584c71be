# What kramdown makes of notes: reads {"text": ..., "options": {...}} a line, prints {"html": ...} or {"error": ...} a line.
# Options are Jekyll's defaults with the given ones laid over them, without a highlighter.
require "kramdown"
require "kramdown-parser-gfm"
require "json"

DEFAULTS = {
  input: "GFM", hard_wrap: false, auto_ids: true, toc_levels: (1..6).to_a, entity_output: :as_char,
  smart_quotes: "lsquo,rsquo,ldquo,rdquo", footnote_nr: 1, guess_lang: true, syntax_highlighter: nil,
  gfm_quirks: ["paragraph_end"]
}.freeze

$stdin.each_line do |line|
  asked = JSON.parse(line)
  options = DEFAULTS.merge((asked["options"] || {}).transform_keys(&:to_sym))
  begin
    puts JSON.generate(html: Kramdown::Document.new(asked["text"], options).to_html)
  rescue SystemStackError, StandardError => e
    puts JSON.generate(error: e.message[0, 200])
  end
end

/**
 * Whether YAML 1.2's core schema reads a plain scalar as text: the third opinion, beside Ruby's and js-yaml's, on
 * whether a text may stand without quotes.
 */
export function isCoreText(text: string): boolean {
  return !(
    /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text) ||
    /^[-+]?[0-9]+$/.test(text) ||
    /^0o[0-7]+$/.test(text) ||
    /^0x[0-9a-fA-F]+$/.test(text) ||
    /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text) ||
    /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(text)
  );
}
